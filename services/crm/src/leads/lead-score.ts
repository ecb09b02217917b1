// A lead's score and rating follow from what is known of it and what it did; they are never set by hand (CRM-27, 28).
import type { LeadRating } from '@throughline/contracts/gen/throughline/crm/v1/leads';
import { leadScore } from '../scoring/engagement.ts';

export interface RatingLimits {
  hotFrom: number;
  warmFrom: number;
}

export interface Scores {
  bantScore: number;
  engagementScore: number;
  score: number;
  rating: LeadRating;
}

export function rescored({ bantScore, engagementScore }: Pick<Scores, 'bantScore' | 'engagementScore'>, limits: RatingLimits): Scores {
  return { bantScore, engagementScore, score: leadScore(bantScore, engagementScore), rating: ratingOf(engagementScore, limits) };
}

export function ratingOf(engagement: number, { hotFrom, warmFrom }: RatingLimits): LeadRating {
  if (engagement >= hotFrom) return 'HOT';
  return engagement >= warmFrom ? 'WARM' : 'COLD';
}
