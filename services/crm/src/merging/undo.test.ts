import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fieldChanges, refuseUndo, takenBack } from './undo.ts';

const at = new Date('2026-03-02T12:00:00Z');
const days = (count: number) => new Date(at.getTime() + count * 86_400_000);

test('a merge is taken back within 30 days, once, and while it is known what was merged @row CRM-99', () => {
  const merge = { at, undoneAt: null, restorable: true };
  expect(() => refuseUndo(merge, days(30))).not.toThrow();
  expect(() => refuseUndo(merge, new Date(days(30).getTime() + 1))).toThrow(
    expect.objectContaining({ kind: 'CONFLICT', code: 'merge.undo_expired', details: { undoUntil: days(30) } }),
  );
  expect(() => refuseUndo({ ...merge, undoneAt: days(1) }, days(2))).toThrow(
    expect.objectContaining({ kind: 'CONFLICT', code: 'merge.invalid_transition', details: { from: 'UNDONE', allowed: [] } }),
  );
  expect(() => refuseUndo({ ...merge, restorable: false }, days(2))).toThrow(expect.objectContaining({ code: 'merge.invalid' }));
});

test('a field that somebody changed since stays changed @row CRM-99', () => {
  const before = { name: 'Winner', phone: undefined, tags: ['a'] };
  const changes = fieldChanges(before, { name: 'Loser', phone: '+4930', tags: ['a', 'b'] });
  expect(takenBack({ name: 'Loser', phone: '+4930', tags: ['c'] }, changes)).toEqual({ name: 'Winner', phone: undefined });
});

test('untouched, all is as it was before @row CRM-99', () => {
  const record = fc.record({
    name: fc.string(),
    tags: fc.array(fc.string()),
    phone: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(record, record, (before, after) => {
      const kept = JSON.parse(JSON.stringify(fieldChanges(before, after))) as ReturnType<typeof fieldChanges>;
      expect({ ...after, ...takenBack(after, kept) }).toEqual(before);
    }),
  );
});
