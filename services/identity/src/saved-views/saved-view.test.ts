import { describe, expect, test } from '@jest/globals';
import { fieldsOfList } from './list-fields.ts';
import { change, remove, save, share, shown, viewsMax, type SavedView } from './saved-view.ts';

const at = new Date('2026-03-01T09:00:00Z');
const given = { list: 'identity.teams', name: 'Mine', filters: { memberId: 'ada' }, columns: ['name', 'leadIds'] };
const view = (changed: Partial<SavedView> = {}): SavedView => ({
  ...save('v1', given, { ownerId: 'ada', owned: 0 }).set,
  version: 1,
  createdAt: at,
  updatedAt: at,
  createdBy: 'ada',
  ...changed,
});

describe('saving a view', () => {
  test('it is its owner’s, a table, shared with nobody @row IDN-87', () => {
    expect(view()).toMatchObject({ ownerId: 'ada', layout: 'TABLE', sharedWith: [], filters: { memberId: 'ada' } });
    expect(save('v1', { ...given, filters: undefined, layout: 'BOARD' }, { ownerId: 'ada', owned: 0 }).set).toMatchObject({
      filters: {},
      layout: 'BOARD',
    });
  });

  test('a person has 100, each up to 16 KiB @row IDN-87', () => {
    const limit = expect.objectContaining({ code: 'limit.exceeded' });
    expect(() => save('v1', given, { ownerId: 'ada', owned: viewsMax - 1 })).not.toThrow();
    expect(() => save('v1', given, { ownerId: 'ada', owned: viewsMax })).toThrow(limit);
    expect(() => save('v1', { ...given, filters: { q: 'x'.repeat(16_384) } }, { ownerId: 'ada', owned: 0 })).toThrow(limit);
    expect(() => change(view(), { filters: { q: 'x'.repeat(16_384) } }, 'ada')).toThrow(limit);
  });
});

describe('only its owner', () => {
  test('changes, shares or deletes it @row IDN-87', () => {
    const notYours = expect.objectContaining({ kind: 'FORBIDDEN', code: 'saved_view.not_yours' });
    expect(() => change(view(), { name: 'Yours' }, 'ben')).toThrow(notYours);
    expect(() => share(view(), [], 'ben')).toThrow(notYours);
    expect(() => remove(view(), 'ben')).toThrow(notYours);
    expect(remove(view(), 'ada')).toEqual({ set: {} });
  });

  test('renames it, and clears what is set to null', () => {
    expect(change(view({ layout: 'CARDS' }), { name: 'All', filters: undefined, layout: undefined }, 'ada').set).toEqual({
      name: 'All',
      filters: {},
      layout: 'TABLE',
    });
    expect(change(view(), { sort: '-name' }, 'ada').set).toEqual({ sort: '-name' });
  });

  test('shares it with teams, roles or the firm, once each @row IDN-87', () => {
    const team = { kind: 'TEAM' as const, id: 't1' };
    expect(share(view(), [team, { kind: 'FIRM' }, team], 'ada').set.sharedWith).toEqual([team, { kind: 'FIRM' }]);
    expect(() => share(view(), [{ kind: 'ROLE' }], 'ada')).toThrow(expect.objectContaining({ code: 'validation.failed' }));
    expect(() => share(view(), [{ kind: 'FIRM', id: 't1' }], 'ada')).toThrow(expect.objectContaining({ code: 'validation.failed' }));
  });
});

describe('what a list has no longer', () => {
  test('is dropped from its views and named @row IDN-87', () => {
    const old = view({
      filters: { memberId: 'ada', color: 'red' },
      columns: ['name', 'motto', 'customFields.size'],
      sort: '-motto',
      groupBy: 'mood',
    });
    const message = shown(old, { isDefault: true, known: fieldsOfList('identity.teams', ['size']) });
    expect(message).toMatchObject({ filters: { memberId: 'ada' }, columns: ['name', 'customFields.size'], isDefault: true });
    expect([message.sort, message.groupBy]).toEqual([undefined, undefined]);
    expect(message.droppedFields).toEqual(['color', 'motto', 'mood']);
  });

  test('stays where it is there, also a field within a field', () => {
    const present = view({ sort: '-name', groupBy: 'parentId' });
    expect(shown(present, { isDefault: false, known: fieldsOfList('identity.teams', []) })).toMatchObject({
      sort: '-name',
      groupBy: 'parentId',
      droppedFields: [],
    });
    expect(fieldsOfList('identity.domains', [])?.columns.has('proof.found')).toBe(true);
  });

  test('cannot be told of a list that nobody serves', () => {
    expect(fieldsOfList('crm.unicorns', [])).toBeUndefined();
    expect(shown(view({ columns: ['horn'] }), { isDefault: false, known: undefined })).toMatchObject({
      columns: ['horn'],
      droppedFields: [],
    });
  });

  test('a view without filters keeps none', () => {
    expect(shown(view({ filters: undefined }), { isDefault: false, known: fieldsOfList('identity.teams', []) }).filters).toEqual({});
  });
});
