// A pair shows only to who may see both of it.
import { reachConditions, type Reader } from '@throughline/chassis/database/reader';
import type { Noun, Table } from '@throughline/chassis/database/table';
import { CompanyTable } from '../accounts/company.table.ts';
import { ContactTable } from '../contacts/contact.table.ts';

type Parameter = (value: unknown) => string;

export function bothVisible(reader: Reader, parameter: Parameter): string {
  const sides = ['duplicate_pairs.left_id', 'duplicate_pairs.right_id'];
  const visible = <T extends Noun>(table: Table<T>) => sides.map((side) => exists(reader, table, side, parameter)).join(' and ');
  return `case kind when 'COMPANY' then ${visible(CompanyTable)} else ${visible(ContactTable)} end`;
}

function exists<T extends Noun>(reader: Reader, table: Table<T>, id: string, parameter: Parameter): string {
  const limits = numbered(reader, table, parameter);
  return `exists (select from ${[`${table.name} where ${table.name}.id = ${id} and ${table.name}.deleted_at is null`, ...limits].join(' and ')})`;
}

// reachConditions numbers its parameters from the list it is given; here they follow those of the list at work.
function numbered<T extends Noun>(reader: Reader, table: Table<T>, parameter: Parameter): string[] {
  const values: unknown[] = [];
  const conditions = reachConditions(table, reader, values);
  const names = values.map(parameter);
  return conditions.map((condition) => condition.replaceAll(/\$(\d+)/g, (_, at: string) => names[Number(at) - 1]!));
}
