// A steady mix for half an hour (SPD-12): watch memory on the admin port meanwhile; it ends within 1.15 x of minute five.
import { thresholds } from './session.js';

export { signIn as setup } from './session.js';
export { reads, writes } from './day.js';

const rate = (perSecond, exec) => ({
  executor: 'constant-arrival-rate',
  exec,
  rate: perSecond,
  timeUnit: '1s',
  duration: __ENV.DURATION || '30m',
  preAllocatedVUs: 50,
  maxVUs: 200,
});

export const options = { scenarios: { readers: rate(8, 'reads'), writers: rate(2, 'writes') }, thresholds };
