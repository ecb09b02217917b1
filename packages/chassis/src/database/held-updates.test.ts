import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { emptyDatabase, type FreshDatabase } from '@throughline/mesh/testing/database';
import { fixedClock } from '../clock.ts';
import { fact } from '../decision.ts';
import { timeOrderedIds } from '../ids.ts';
import { FileTable, openArchive, type Archive, type File } from '../records/archive.fixture.ts';
import { causeless } from '../work.ts';
import type { Tx } from './unit-of-work.ts';

const clock = fixedClock('2026-03-01T09:00:00Z');
const ids = timeOrderedIds();
const [firm, owner] = [ids.next(), ids.next()];

let database: FreshDatabase;
let archive: Archive;
beforeAll(async () => {
  database = await emptyDatabase();
  archive = await openArchive(database.adminUrl, clock);
});
afterAll(async () => {
  await archive.close();
  await database.drop();
});

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  archive.runner.inTenant(firm, { action: 'test', cause: causeless }, ({ tx }) => work(tx));

const someFiles = (count: number): Promise<File[]> =>
  within((tx) =>
    tx.createAll(
      FileTable,
      Array.from({ length: count }, (_, n) => ({
        set: { code: `F-${n}`, title: 'New', ownerId: owner, companyId: undefined, worth: { amount: n, currency: 'EUR' }, pin: '1234' },
      })),
    ),
  );

// Any event of the catalogue: the archive has none of its own.
const told = fact('identity.team.changed', { teamId: firm, parentId: undefined, memberIds: [], leadIds: [], removed: false });
const titled = (title: string) => ({ set: { title }, event: told });
const worth = (amount: number) => ({ set: { worth: { amount, currency: 'EUR' } } });
const read = (tx: Tx, files: readonly File[]) =>
  tx.select(FileTable, 'id = any ($1)', [files.map(({ id }) => id)], { tail: 'order by code' });

describe('changes made together', () => {
  test('are each what they would be alone: values, versions, numbers of events @row CRM-6', async () => {
    const files = await someFiles(300);
    const events = await within(async (tx) => {
      await tx.together(async () => {
        for (const [n, file] of files.entries()) {
          if (n % 3 === 0) await tx.apply(file, titled(`Title ${n}`));
          else if (n % 3 === 1) await tx.apply(file, worth(n + 1_000));
          else await tx.remove(file, { set: {}, event: told });
        }
      });
      return tx.events.map(({ subject, sequence }) => ({ at: files.findIndex(({ id }) => id === subject), sequence }));
    });
    expect(events).toEqual(files.flatMap((_, at) => (at % 3 === 1 ? [] : [{ at, sequence: 1 }])));
    const left = new Map((await within((tx) => read(tx, files))).map((file) => [file.id, file]));
    for (const [n, { id }] of files.entries()) {
      const wanted = {
        version: 2,
        title: n % 3 === 0 ? `Title ${n}` : 'New',
        worth: { amount: n % 3 === 1 ? n + 1_000 : n, currency: 'EUR' },
      };
      if (n % 3 === 2) expect(left.has(id)).toBe(false);
      else expect(left.get(id)).toMatchObject(wanted);
    }
  });

  test('are there for whatever is read next, and one after the other for one record', async () => {
    const [file] = (await someFiles(1)) as [File];
    await within((tx) =>
      tx.together(async () => {
        const once = await tx.apply(file, titled('Once'));
        const twice = await tx.apply(once, titled('Twice'));
        expect([await read(tx, [file]), tx.events.map(({ sequence }) => sequence)]).toMatchObject([
          [{ title: 'Twice', version: 3 }],
          [1, 2],
        ]);
        await tx.apply(twice, titled('Thrice'));
      }),
    );
    expect(await within((tx) => read(tx, [file]))).toMatchObject([{ title: 'Thrice', version: 4 }]);
  });

  test('happen all or not at all: one that somebody else changed meanwhile refuses them', async () => {
    const files = await someFiles(5);
    await within((tx) => tx.apply(files[3]!, titled('Elsewhere')));
    const changing = within((tx) =>
      tx.together(async () => {
        for (const file of files) await tx.apply(file, titled('Here'));
      }),
    );
    await expect(changing).rejects.toMatchObject({ code: 'version.stale', details: { currentVersion: 2 } });
    expect((await within((tx) => read(tx, files))).map(({ title }) => title)).toEqual(['New', 'New', 'New', 'Elsewhere', 'New']);
  });

  test('that a part gave up are forgotten, whether they were written or not', async () => {
    const files = await someFiles(3);
    const events = await within(async (tx) => {
      await tx.together(async () => {
        await tx.apply(files[0]!, titled('Kept'));
        const part = tx.attempt(async () => {
          await tx.apply(files[1]!, titled('Written'));
          await read(tx, files);
          await tx.apply(files[2]!, titled('Held'));
          throw new Error('no more of this');
        });
        await expect(part).rejects.toThrow('no more of this');
      });
      return tx.events.length;
    });
    expect([events, (await within((tx) => read(tx, files))).map(({ title }) => title)]).toEqual([1, ['Kept', 'New', 'New']]);
  });
});
