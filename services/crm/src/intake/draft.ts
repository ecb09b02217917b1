// Answers put away for later (CRM-33): 14 days from the last time, behind a link of 256 random bits of which only the hash is kept.
// What first led here is that of the first time.
import type { SaveIntakeRequest, SubmitIntakeRequest } from '@throughline/contracts/gen/throughline/crm/v1/intake';
import type { Noun } from '@throughline/chassis/database/table';
import type { Decision } from '@throughline/chassis/decision';
import type { Answers } from './answers.ts';

export type FirstTouch = Pick<SubmitIntakeRequest, 'utm' | 'referrer' | 'landingUrl' | 'referralCode' | 'clickId'>;

export interface IntakeDraft extends Noun {
  formId: string;
  answers: Answers;
  firstTouch: FirstTouch;
  tokenHash: string;
  ipHash: string;
  expiresAt: Date | undefined;
}

const keptMs = 14 * 86_400_000;

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + keptMs);

export const putAway = (
  formId: string,
  answers: Answers,
  given: SaveIntakeRequest,
  hashes: Pick<IntakeDraft, 'tokenHash' | 'ipHash'>,
  now: Date,
) => ({
  set: { formId, answers, firstTouch: touchOf(given), ...hashes, expiresAt: expiryFrom(now) as Date | undefined },
});

export const keepOn = (answers: Answers, now: Date): Decision<IntakeDraft> => ({ set: { answers, expiresAt: expiryFrom(now) } });

export const touchOf = ({ utm, referrer, landingUrl, referralCode, clickId }: FirstTouch): FirstTouch => ({
  utm,
  referrer,
  landingUrl,
  referralCode,
  clickId,
});
