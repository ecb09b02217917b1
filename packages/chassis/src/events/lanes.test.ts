import { expect, test } from '@jest/globals';
import { Lanes } from './lanes.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a lane keeps its order, lanes run side by side, and never more than the bound', async () => {
  const lanes = new Lanes({ runningMax: 2, tasksMax: 100 });
  const done: string[] = [];
  let running = 0;
  let runningMost = 0;
  for (const task of ['a1', 'a2', 'b1', 'c1', 'a3', 'b2']) {
    lanes.enter(task[0]!, async () => {
      runningMost = Math.max(runningMost, (running += 1));
      for (let turns = task === 'a1' ? 9 : 1; turns > 0; turns -= 1) await turn();
      running -= 1;
      done.push(task);
    });
  }
  await lanes.idle();
  expect(runningMost).toBe(2);
  for (const lane of ['a', 'b', 'c'])
    expect(done.filter((task) => task.startsWith(lane))).toEqual(done.filter((task) => task.startsWith(lane)).toSorted());
  expect(done.indexOf('c1')).toBeLessThan(done.indexOf('a1'));
  expect(done).toHaveLength(6);
});

test('who brings more than fits waits for room', async () => {
  const lanes = new Lanes({ runningMax: 1, tasksMax: 2 });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  lanes.enter('a', () => held);
  lanes.enter('b', turn);
  let roomy = false;
  const waiting = lanes.room().then(() => (roomy = true));
  await turn();
  expect([roomy, lanes.tasks]).toEqual([false, 2]);
  release();
  await waiting;
  expect(lanes.tasks).toBeLessThan(2);
});
