// Arrivals grow to 60 journeys a second and fall again, whatever the answers do: latency under a load that does not wait.
import { look, signIn, thresholds, work } from './journey.js';

export const options = {
  scenarios: {
    readers: {
      executor: 'ramping-arrival-rate',
      exec: 'reads',
      startRate: 5,
      timeUnit: '1s',
      preAllocatedVUs: 50,
      maxVUs: 400,
      stages: [
        { target: 50, duration: '1m' },
        { target: 50, duration: '1m' },
        { target: 0, duration: '20s' },
      ],
    },
    writers: {
      executor: 'ramping-arrival-rate',
      exec: 'writes',
      startRate: 1,
      timeUnit: '1s',
      preAllocatedVUs: 20,
      maxVUs: 200,
      stages: [
        { target: 10, duration: '1m' },
        { target: 10, duration: '1m' },
        { target: 0, duration: '20s' },
      ],
    },
  },
  thresholds,
};
export const setup = signIn;
export const reads = look;
export const writes = work;
