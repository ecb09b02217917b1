// One person, half a minute: does every route answer as it should?
import { look, signIn, thresholds, work } from './journey.js';

export const options = { vus: 1, duration: '30s', thresholds };
export const setup = signIn;
export default function (session) {
  look(session);
  work(session);
}
