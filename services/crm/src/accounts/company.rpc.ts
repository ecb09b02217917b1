import type { CompanyServiceService, CreateCompanyRequest } from '@throughline/contracts/gen/throughline/crm/v1/companies';
import { deletedSince } from '@throughline/chassis/database/list';
import { invalidFields } from '@throughline/chassis/errors';
import { command, preparedCommand, query, stream, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { runBatch } from '../batch/batch.ts';
import { ownersNamed } from '../batch/patch-fields.ts';
import { definitionsOf } from '../custom-fields/custom-fields.ts';
import { exported } from '../exports/exported.ts';
import { firmBase, firmToday } from '../firm/firm-settings.ts';
import { inactiveAmong, refuseInactiveOwners } from '../firm/people.ts';
import { requireQualified } from '../qualification/gatekeeper.ts';
import { refuseForeignBook } from './client-book.ts';
import { linkClient } from './client-link.ts';
import { clientLinksOf, keepClientLink } from './client-link.queries.ts';
import { batchedCompanies } from './company.batch.ts';
import { changeCompany, deleteCompany, moveCompany, openCompany } from './company.commands.ts';
import { companyColumns } from './company.export.ts';
import { mergeCompanies } from './company.merge.ts';
import { listCompanies } from './company.queries.ts';
import { promote } from './company.ts';
import { lockHierarchy } from './hierarchy.queries.ts';
import { CompanyTable } from './company.table.ts';
import { subsidiariesOf } from './subsidiaries.queries.ts';

export const companyRpc: Rpc<typeof CompanyServiceService> = {
  listCompanies: query(async ({ tx }, request) => ({
    ...(await listCompanies(tx, request)),
    deletedIds: await deletedSince(tx, CompanyTable, request),
  })),

  getCompany: query(({ tx }, { id }) => tx.get(CompanyTable, id)),

  batchGetCompanies: query(async ({ tx }, { ids }) => {
    const items = await tx.select(CompanyTable, 'companies.id = any ($1)', [ids], { within: 'REACH' });
    const present = new Set(items.map(({ id }) => id));
    return { items, missing: ids.filter((id) => !present.has(id)) };
  }),

  createCompany: preparedCommand(
    async (context, request: CreateCompanyRequest) => {
      await refuseInactiveOwners(context, [request.ownerId]);
      return { ownerId: ownerOf(context, request), ...(await surroundings(context)) };
    },
    ({ tx }, request, opening) => openCompany(tx, request, opening),
  ),

  updateCompany: preparedCommand(
    async (context, request) => {
      await refuseInactiveOwners(context, [namedFields(request).ownerId]);
      return surroundings(context);
    },
    async ({ tx }, request, given) => {
      if (request.parentId) await lockHierarchy(tx);
      return changeCompany(tx, await tx.get(CompanyTable, request.id), namedFields(request), given);
    },
  ),

  deleteCompany: command(async ({ tx }, { id }) => {
    await deleteCompany(tx, await tx.get(CompanyTable, id));
    return {};
  }),

  setCompanyParent: preparedCommand(firmToday, async ({ tx }, request, today) => {
    const named = namedFields(request);
    if (!('parentId' in named))
      throw invalidFields({ field: 'parentId', code: 'required', message: 'is required; null places the company at the top' });
    await lockHierarchy(tx);
    return moveCompany(tx, await tx.get(CompanyTable, request.id), named.parentId, today);
  }),

  listSubsidiaries: query(async (context, { id, deep }) => {
    const { tx } = context;
    await tx.get(CompanyTable, id);
    return subsidiariesOf(tx, id, deep, await firmBase(context));
  }),

  linkClient: preparedCommand(
    async (context, request) => {
      const company = await context.reading((tx) => tx.get(CompanyTable, request.id));
      // Whoever may not link, or not so, is told before finance is asked.
      linkClient(company, namedFields(request));
      await refuseForeignBook(context, namedFields(request).bookId, company.id);
    },
    async ({ tx }, request) => {
      const company = await tx.get(CompanyTable, request.id);
      const linked = await tx.apply(company, linkClient(company, namedFields(request)));
      await keepClientLink(tx, company, linked);
      return linked;
    },
  ),

  listClientLinks: query(async ({ tx }, { id }) => {
    await tx.get(CompanyTable, id);
    return { items: await clientLinksOf(tx, id) };
  }),

  promoteCompany: command(async ({ tx }, { id }) => {
    const company = await tx.get(CompanyTable, id);
    const promotion = promote(company);
    await requireQualified(tx, 'CLIENT_CREATE', { kind: 'COMPANY', id });
    return tx.apply(company, promotion);
  }),

  mergeCompanies: preparedCommand(firmToday, ({ tx }, request, today) => mergeCompanies(tx, request, today)),

  batchCompanies: preparedCommand(
    async (context, { operations }) => ({
      inactive: await inactiveAmong(context, ownersNamed(operations)),
      given: await surroundings(context),
    }),
    async ({ tx }, request, { inactive, given }) => {
      if (request.operations.some(({ fields }) => fields?.['parentId'])) await lockHierarchy(tx);
      return runBatch(tx, request, batchedCompanies(given), inactive);
    },
  ),

  exportCompanies: stream(({ tx }, request) => exported(companyColumns, request, (asked) => listCompanies(tx, asked))),
};

const surroundings = async (context: HandlerContext) => ({
  today: await firmToday(context),
  definitions: await definitionsOf(context, 'crm.companies'),
});

/** A machine owns nothing: it says whose the record is. */
export function ownerOf({ passport }: HandlerContext, { ownerId }: { ownerId?: string | undefined }): string {
  const owner = ownerId ?? passport.userId;
  if (!owner) throw invalidFields({ field: 'ownerId', code: 'required', message: 'is required' });
  return owner;
}
