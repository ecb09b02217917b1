// One row of a file, whole or not at all: checked as the API would check it, matched, and written.
import { LeadServiceService } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { CreateLeadRequest, UpdateLeadRequest } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import type { ImportMatch } from '@throughline/contracts/gen/throughline/crm/v1/lead_imports';
import { methods } from '@throughline/contracts/gen/catalogue.gen';
import { fromJson, type JsonFault } from '@throughline/contracts/json';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { DomainError } from '@throughline/chassis/errors';
import { refusal, validate } from '@throughline/chassis/rpc/validate';
import { normalisedEmail } from '../contacts/contact.ts';
import type { FieldDefinitionList } from '../custom-fields/custom-fields.ts';
import { captureLead, changeLead } from '../leads/lead.commands.ts';
import type { StoredLead } from '../leads/lead.ts';
import { LeadTable } from '../leads/lead.table.ts';
import { fieldsOf, type CsvRow, type RowReport, type StoredImport } from './lead-import.ts';

export async function importRow(tx: Tx, present: StoredImport, row: CsvRow, definitions: FieldDefinitionList): Promise<RowReport> {
  try {
    return await tx.attempt(() => takeRow(tx, present, fieldsOf(row, present.mapping), definitions));
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    const [first] = fault.fields;
    return { outcome: 'REFUSED', leadId: undefined, code: fault.code, field: first?.field, message: first?.message ?? fault.message };
  }
}

async function takeRow(
  tx: Tx,
  present: StoredImport,
  fields: Record<string, string>,
  definitions: FieldDefinitionList,
): Promise<RowReport> {
  const asked = checked({ ...fields, source: 'IMPORT', ownerId: present.ownerId });
  const known = await matching(tx, present.matchBy, asked);
  if (!known) return report('CREATED', await captureLead(tx, asked, definitions));
  if (present.mode === 'CREATE_ONLY')
    throw new DomainError('CONFLICT', 'duplicate.found', `The firm has this lead already: ${known.id}.`, { details: { ids: [known.id] } });
  if (present.mode === 'SKIP_DUPLICATES') return report('SKIPPED', known);
  const named = Object.fromEntries(Object.entries(asked).filter(([name]) => name in fields && !captured.has(name)));
  const changed = await changeLead(tx, known, named as Partial<UpdateLeadRequest>, definitions);
  return report(changed.version === known.version ? 'SKIPPED' : 'MERGED', changed);
}

/** What is said of a lead when it is captured, and never after. */
const captured: ReadonlySet<string> = new Set(['externalRef', 'referrer']);

/** As a POST of the same fields would be. */
function checked(fields: Record<string, string | undefined>): CreateLeadRequest {
  const { request: shape } = methods[LeadServiceService.createLead.path]!;
  const faults: JsonFault[] = [];
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const asked = fromJson(shape, given, faults);
  if (faults.length > 0) throw refusal(faults);
  validate(shape, asked);
  return asked as unknown as CreateLeadRequest;
}

const columns = { EMAIL: 'email', PHONE: 'phone', EXTERNAL_REF: 'external_ref' } as const satisfies Record<ImportMatch, string>;

/** The oldest of those that match; of a file's rows, also one that came before. */
async function matching(tx: Tx, by: ImportMatch, { email, phone, externalRef }: CreateLeadRequest): Promise<StoredLead | undefined> {
  const value = { EMAIL: email && normalisedEmail(email), PHONE: phone, EXTERNAL_REF: externalRef }[by];
  if (!value) return undefined;
  const [known] = await tx.select(LeadTable, `${columns[by]} = $1`, [value], { tail: 'order by created_at, id limit 1 for no key update' });
  return known;
}

const report = (outcome: RowReport['outcome'], { id }: StoredLead): RowReport => ({ outcome, leadId: id });
