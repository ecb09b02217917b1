// Arrivals grow to 20 readers and 4 writers a second, each with a dozen calls, and fall again, whatever the answers do: latency
// under a load that does not wait.
import { thresholds } from './session.js';

export { signIn as setup } from './session.js';
export { reads, writes } from './day.js';

const ramp = (perSecond, exec) => ({
  executor: 'ramping-arrival-rate',
  exec,
  startRate: 1,
  timeUnit: '1s',
  preAllocatedVUs: 50,
  maxVUs: 400,
  stages: [
    { target: perSecond, duration: '1m' },
    { target: perSecond, duration: '1m' },
    { target: 0, duration: '20s' },
  ],
});

export const options = { scenarios: { readers: ramp(20, 'reads'), writers: ramp(4, 'writes') }, thresholds };
