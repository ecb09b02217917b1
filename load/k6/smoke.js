// One person, half a minute: does every route answer as it should?
import { reads, writes } from './day.js';
import { thresholds } from './session.js';

export { signIn as setup } from './session.js';
export const options = { vus: 1, duration: '30s', thresholds };
export default function (session) {
  reads(session);
  writes(session);
}
