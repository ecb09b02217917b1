import { expect, test } from '@jest/globals';
import { inTime } from './in-time.ts';

test('an answer, a refusal or the end of the time: whichever is first @row GTW-30', async () => {
  expect(await inTime(Promise.resolve('answer'), 1_000)).toBe('answer');
  await expect(inTime(Promise.reject(new Error('refused')), 1_000)).rejects.toThrow('refused');
  await expect(inTime(new Promise(() => undefined), 5)).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'deadline.exceeded' });
});
