// Requests with what a test does not care about filled in.
import type { ListDuplicatesRequest } from '@throughline/contracts/gen/throughline/crm/v1/duplicates';
import type {
  CreateCompanyRequest,
  LinkClientRequest,
  ListCompaniesRequest,
  SetCompanyParentRequest,
  UpdateCompanyRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/companies';
import type {
  CreateContactRequest,
  ListContactsRequest,
  UpdateContactRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/contacts';

const nothing = { tags: [], annualRevenue: undefined, roles: [], addresses: [], customFields: undefined };
const everyPage = { id: [], pageSize: 0, pageToken: '', orderBy: '', withTotal: false, q: '', ownerId: [], tag: [] };
const anyTime = { createdAfter: undefined, createdBefore: undefined, updatedAfter: undefined };

export const newCompany = (given: Partial<CreateCompanyRequest> & { name: string }): CreateCompanyRequest => ({ ...nothing, ...given });

export const companyPatch = <F extends keyof UpdateCompanyRequest>(
  id: string,
  given: Pick<UpdateCompanyRequest, F>,
): UpdateCompanyRequest => ({
  ...nothing,
  name: '',
  lifecycle: 'PROSPECT',
  ownerId: '',
  ...given,
  id,
  updateMask: Object.keys(given),
});

/** Undefined unties, as null does over REST. */
export const clientLink = (id: string, given: Pick<LinkClientRequest, 'customerRef' | 'bookId'>): LinkClientRequest => ({
  ...given,
  id,
  updateMask: Object.keys(given),
});

export const below = (id: string, parentId: string | undefined): SetCompanyParentRequest => ({
  id,
  ...(parentId && { parentId }),
  updateMask: ['parentId'],
});

export const companiesWhere = (given: Partial<ListCompaniesRequest> = {}): ListCompaniesRequest => ({
  ...everyPage,
  ...anyTime,
  lifecycle: [],
  role: [],
  industry: [],
  size: [],
  parentId: '',
  healthBand: [],
  teamUserId: '',
  domain: '',
  customerRef: '',
  bookId: '',
  includeDeleted: false,
  ...given,
});

export const newContact = (given: Partial<CreateContactRequest>): CreateContactRequest => ({
  emails: [],
  phones: [],
  tags: [],
  customFields: undefined,
  ...given,
});

export const mail = (address: string, primary = false) => ({ address, primary, bounced: false });

export const contactPatch = <F extends keyof UpdateContactRequest>(
  id: string,
  given: Pick<UpdateContactRequest, F>,
): UpdateContactRequest => ({
  emails: [],
  phones: [],
  tags: [],
  customFields: undefined,
  ownerId: '',
  ...given,
  id,
  updateMask: Object.keys(given),
});

export const contactsWhere = (given: Partial<ListContactsRequest> = {}): ListContactsRequest => ({
  ...everyPage,
  ...anyTime,
  companyId: '',
  role: [],
  email: '',
  phone: '',
  includeDeleted: false,
  ...given,
});

export const pairsWhere = (given: Partial<ListDuplicatesRequest> = {}): ListDuplicatesRequest => ({
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  createdAfter: undefined,
  createdBefore: undefined,
  kind: [],
  recordId: '',
  ...given,
});
