// The list of roles: the built-in ones and the firm's own together. They are few, so pages are cut in memory.
import { createHash } from 'node:crypto';
import type { ListRolesRequest, ListRolesResponse, Role } from '@throughline/contracts/gen/throughline/identity/v1/roles';
import { pageSizeDefault, pageSizeMax } from '@throughline/chassis/database/list';
import { invalidFields, malformed } from '@throughline/chassis/errors';

const orders: Record<string, (role: Role) => string> = {
  '': (role) => (role.builtIn ? `0${role.id}` : `1${role.key}`),
  key: (role) => role.key,
  name: (role) => role.name.toLowerCase(),
  createdAt: (role) => `${role.createdAt?.toISOString()}${role.id}`,
};

export function listRoles(roles: readonly Role[], request: ListRolesRequest): ListRolesResponse {
  const { pageSize = 0 } = request;
  if (pageSize < 0 || pageSize > pageSizeMax)
    throw invalidFields({ field: 'pageSize', code: 'out_of_range', message: `must be 1 to ${pageSizeMax}` });
  const wanted = ordered(
    roles.filter((role) => matches(role, request)),
    request.orderBy,
  );
  const binding = bindingOf(request);
  const after = request.pageToken === '' ? undefined : readToken(request.pageToken, binding);
  const from = 1 + wanted.findIndex((role) => role.id === after);
  const items = wanted.slice(from, from + (pageSize || pageSizeDefault));
  const last = from + items.length < wanted.length ? items.at(-1) : undefined;
  return { items, nextPageToken: last && writeToken(binding, last.id), totalSize: request.withTotal ? wanted.length : undefined };
}

function matches(role: Role, { id, key, builtIn, q, createdAfter, createdBefore, updatedAfter }: ListRolesRequest): boolean {
  if (id.length > 0 && !id.includes(role.id)) return false;
  if (key !== '' && role.key !== key) return false;
  if (builtIn !== undefined && role.builtIn !== builtIn) return false;
  if ((createdAfter && role.createdAt! < createdAfter) || (createdBefore && role.createdAt! > createdBefore)) return false;
  if (updatedAfter && role.updatedAt! < updatedAfter) return false;
  return `${role.key} ${role.name}`.toLowerCase().includes(q.toLowerCase());
}

function ordered(roles: Role[], orderBy: string): Role[] {
  const descending = orderBy.startsWith('-');
  const name = descending ? orderBy.slice(1) : orderBy;
  const key = Object.hasOwn(orders, name) ? orders[name] : undefined;
  if (!key) throw invalidFields({ field: 'orderBy', code: 'unknown', message: 'can be key, name, createdAt, with - for descending' });
  const ascending = roles.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  return descending ? ascending.toReversed() : ascending;
}

// A token holds the role that ended the page and which query it belongs to, as those of other lists do.
const bindingOf = ({ pageSize: _size, pageToken: _token, withTotal: _total, ...query }: ListRolesRequest) =>
  createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 16);

const writeToken = (binding: string, id: string) => Buffer.from(`${binding} ${id}`).toString('base64url');

function readToken(token: string, binding: string): string {
  const [bound, id] = Buffer.from(token, 'base64url').toString().split(' ');
  if (bound !== binding || id === undefined) throw malformed('page_token.invalid', 'This page token belongs to another query.');
  return id;
}
