import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CrmCreateLeadRequest } from '../gen/shapes.gen.ts';
import { fromJson, instantText, type JsonFault } from './json.ts';

describe('an instant as JSON', () => {
  test('is RFC 3339 in every year, with milliseconds where there are any', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (instant) => {
        expect(instantText(instant)).toBe(instant.toISOString().replace('.000Z', 'Z'));
      }),
    );
    expect(instantText(new Date('2026-03-01T09:30:00Z'))).toBe('2026-03-01T09:30:00Z');
  });

  test('that is none is refused', () => {
    expect(() => instantText(new Date(Number.NaN))).toThrow(RangeError);
  });
});

test('blanks around an address of mail are none of it @row CRM-7', () => {
  const faults: JsonFault[] = [];
  const lead = fromJson(CrmCreateLeadRequest, { email: ' Ada@Example.com\n', companyName: ' Kept ' }, faults);
  expect([lead['email'], lead['companyName'], faults]).toEqual(['Ada@Example.com', ' Kept ', []]);
});
