import { expect, test } from '@jest/globals';
import pg from 'pg';
import { instantFromText } from './instant-text.ts';

const asPgReadsIt = pg.types.getTypeParser(1184) as (text: string) => unknown;

test.each([
  '2026-03-01 09:30:00+00',
  '2026-03-01 09:30:00.1+00',
  '2026-03-01 09:30:00.125+00',
  '2026-12-31 23:59:59.999999+00',
  '2024-02-29 00:00:00.057123+00',
  '0050-01-01 00:00:00+00',
  '2026-03-01 09:30:00.125+05:30',
  '0044-03-15 12:00:00+00 BC',
  'infinity',
])('%s is the instant that pg reads in it', (text) => {
  expect(instantFromText(text)).toEqual(asPgReadsIt(text));
});
