// Who looks and who writes in every script: the office and the sellers, one after the other.
import { keepTeams, lookAround } from './office.js';
import { lookAtDeals, sell } from './selling.js';

export function reads(session) {
  lookAround(session);
  lookAtDeals(session);
}

export function writes(session) {
  keepTeams(session);
  sell(session);
}
