import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fixedClock } from '@throughline/chassis/clock';
import { freshNats } from '@throughline/mesh/testing/nats';
import { Counters } from './counters.ts';
import { Limiter } from './limiter.ts';
import { NatsFellows } from './nats-fellows.ts';

const clock = fixedClock('2026-03-01T09:30:00Z');
let wires: NatsConnection[];
beforeAll(async () => {
  const { connection } = await freshNats();
  wires = await Promise.all([1, 2, 3].map(() => connect(connection)));
});
afterAll(() => Promise.all(wires.map((wire) => wire.close())));

/** Limiters of so many gateways that know one another. */
async function fellowship(subject: string, size: number) {
  const members = wires.slice(0, size).map((wire) => {
    const counters = new Counters(clock);
    const fellows = new NatsFellows({ wire, subject, counters, countMin: 1 });
    return { limiter: new Limiter(counters, fellows), fellows };
  });
  await Promise.all(members.map(({ fellows }) => fellows.join()));
  await members[0]!.fellows.join(); // a word may have been said before another listened
  return { limiters: members.map(({ limiter }) => limiter), leave: () => members.forEach(({ fellows }) => fellows.leave()) };
}

/** Faster than any word travels: all calls are there before the first answer. */
async function admittedOf(limiters: readonly Limiter[], calls: number, limit: number, key: string): Promise<number> {
  const limits = [{ name: 'session', key, calls: limit, windowMs: 60_000 }];
  const standings = await Promise.all(Array.from({ length: calls }, (_, call) => limiters[call % limiters.length]!.take(limits)));
  return standings.filter(({ retryAfterSeconds }) => retryAfterSeconds === undefined).length;
}

describe('gateways that share a limit', () => {
  test.each([
    [2, 100],
    [2, 600],
    [3, 600],
    [3, 60],
  ])('%i of them admit %i, and at most a tenth more, in one instant @row GTW-7 @row SEC-14', async (size, limit) => {
    const { limiters, leave } = await fellowship(`instant.${size}.${limit}`, size);
    const admitted = await admittedOf(limiters, limit * 3, limit, 'one');
    expect(admitted).toBeGreaterThanOrEqual(limit);
    expect(admitted).toBeLessThanOrEqual(limit * 1.1);
    expect(await admittedOf(limiters, 30, limit, 'one')).toBe(0);
    expect(await admittedOf([limiters[0]!], limit + 30, limit, 'another')).toBe(limit);
    leave();
  });

  test('one that leaves is no longer waited for, nor given a part @row GTW-7', async () => {
    const stays = await fellowship('leaving', 1);
    const leaves = await fellowship('leaving', 2);
    leaves.leave();
    await new Promise((told) => wires[0]!.flush().then(told));
    expect(await admittedOf(stays.limiters, 150, 100, 'one')).toBe(100);
    stays.leave();
  });
});
