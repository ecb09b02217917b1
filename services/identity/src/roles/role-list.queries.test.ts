import { describe, expect, test } from '@jest/globals';
import type { ListRolesRequest } from '@throughline/contracts/gen/throughline/identity/v1/roles';
import { builtInBook } from './role-book.ts';
import { listRoles } from './role-list.queries.ts';
import type { Role } from './role.ts';

const at = new Date('2026-03-01T09:00:00Z');
const own = (key: string): Role => ({
  ...builtInBook.values().next().value!,
  id: `id-${key}`,
  key,
  name: key.toLowerCase(),
  builtIn: false,
  createdAt: at,
});
const roles = [...builtInBook.values(), own('DESK'), own('AUDIT')];
const everything: ListRolesRequest = {
  id: [],
  pageSize: 0,
  pageToken: '',
  orderBy: '',
  withTotal: false,
  createdAfter: undefined,
  createdBefore: undefined,
  updatedAfter: undefined,
  q: '',
  key: '',
  builtIn: undefined,
};
const keys = (request: Partial<ListRolesRequest>) => listRoles(roles, { ...everything, ...request }).items.map((role) => role.key);

describe('the list of roles', () => {
  test('begins with the built-in ones, from the widest', () => {
    expect(keys({})).toEqual([
      'OWNER',
      'ADMIN',
      'MANAGER',
      'MEMBER',
      'BOOKKEEPER',
      'CONTROLLER',
      'ADVISOR',
      'CLIENT',
      'SUPPLIER',
      'AUDIT',
      'DESK',
    ]);
  });

  test('is filtered by key, kind, id and text', () => {
    expect(keys({ key: 'DESK' })).toEqual(['DESK']);
    expect(keys({ builtIn: false })).toEqual(['AUDIT', 'DESK']);
    expect(keys({ id: ['id-DESK'] })).toEqual(['DESK']);
    expect(keys({ q: 'book' })).toEqual(['BOOKKEEPER']);
  });

  test('is ordered either way', () => {
    expect(keys({ builtIn: false, orderBy: '-key' })).toEqual(['DESK', 'AUDIT']);
    expect(() => keys({ orderBy: 'weight' })).toThrow(expect.objectContaining({ code: 'validation.failed' }));
  });

  test('comes in pages, whose tokens fit their query only', () => {
    const first = listRoles(roles, { ...everything, pageSize: 10, withTotal: true });
    expect([first.items.length, first.totalSize]).toEqual([10, 11]);
    const second = listRoles(roles, { ...everything, pageSize: 10, pageToken: first.nextPageToken! });
    expect([second.items.map((role) => role.key), second.nextPageToken]).toEqual([['DESK'], undefined]);
    expect(() => listRoles(roles, { ...everything, q: 'x', pageToken: first.nextPageToken! })).toThrow(
      expect.objectContaining({ code: 'page_token.invalid' }),
    );
    expect(() => listRoles(roles, { ...everything, pageSize: 201 })).toThrow(expect.objectContaining({ code: 'validation.failed' }));
  });
});
