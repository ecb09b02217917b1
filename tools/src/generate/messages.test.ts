import { describe, expect, test } from '@jest/globals';
import { polish } from './messages.ts';

const raw = `export const LeadStatus = {
  UNSPECIFIED: "LEAD_STATUS_UNSPECIFIED",
  /** NEW - Just arrived. */
  NEW: "LEAD_STATUS_NEW",
  WON: "LEAD_STATUS_WON",
} as const;

export type LeadStatus = typeof LeadStatus[keyof typeof LeadStatus];

export namespace LeadStatus {
  export type UNSPECIFIED = typeof LeadStatus.UNSPECIFIED;
  export type NEW = typeof LeadStatus.NEW;
}

export function leadStatusFromJSON(object: any): LeadStatus {
    case "LEAD_STATUS_NEW":
`;

describe('polish', () => {
  const polished = polish(raw);

  test('enum values are short wherever they are named', () => {
    expect(polished).toContain('NEW: "NEW"');
    expect(polished).toContain('case "NEW":');
    expect(polished).not.toContain('LEAD_STATUS_');
  });

  test("UNSPECIFIED is a value and no member of the enum's type", () => {
    expect(polished).toContain('UNSPECIFIED: "UNSPECIFIED"');
    expect(polished).toContain("export type LeadStatus = 'NEW' | 'WON';");
  });

  test('nothing is left that type stripping cannot erase', () => {
    expect(polished).not.toContain('namespace');
  });
});
