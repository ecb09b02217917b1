// The same key, again and again, at once and later: one effect, one answer (GTW-9, FLT-16).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identity } from '@throughline/identity/service';
import { startRestMesh, type RestMesh } from '@throughline/mesh/testing/rest';

let mesh: RestMesh;
let firm: Awaited<ReturnType<RestMesh['founder']>>;
beforeAll(async () => {
  mesh = await startRestMesh({ services: [identity] });
  firm = await mesh.founder();
}, 60_000);
afterAll(() => mesh.stop());

const teams = '/api/v1/identity/teams';
const keyed = (key: string) => ({ 'Idempotency-Key': key });

describe('a key', () => {
  test('used a hundred times at once makes one team @row FLT-16 @row GTW-9', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => firm.post(teams, { name: 'Once' }, keyed('race'))));
    const made = answers.filter(({ status }) => status === 201);
    const waiting = answers.filter(({ status }) => status === 409);
    expect(made.length).toBeGreaterThan(0);
    expect(made.length + waiting.length).toBe(100);
    expect(new Set(waiting.map(({ body }) => body.code))).toEqual(waiting.length > 0 ? new Set(['idempotency.in_progress']) : new Set());
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    expect(made.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
    expect((await firm.get(`${teams}?q=Once`)).body.items).toHaveLength(1);
  });

  test('replays its first answer to the letter @row GTW-9', async () => {
    const first = await firm.post(teams, { name: 'Replayed' }, keyed('replay'));
    const again = await firm.post(teams, { name: 'Replayed' }, keyed('replay'));
    expect([again.status, again.body, again.headers.get('location')]).toEqual([201, first.body, first.headers.get('location')]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  test('with another body is refused @row FLT-16 @row GTW-9', async () => {
    await firm.post(teams, { name: 'First' }, keyed('reused'));
    const other = await firm.post(teams, { name: 'Second' }, keyed('reused'));
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
    expect((await firm.get(`${teams}?q=Second`)).body.items).toHaveLength(0);
  });

  test('replays a refusal too @row GTW-9', async () => {
    await firm.post(teams, { name: 'Taken' });
    const refused = await firm.post(teams, { name: 'Taken' }, keyed('refused'));
    expect([refused.status, refused.body.code]).toEqual([409, 'team.taken']);
    const [{ id }] = (await firm.get(`${teams}?q=Taken`)).body.items;
    await firm.delete(`${teams}/${id}`);
    const again = await firm.post(teams, { name: 'Taken' }, keyed('refused'));
    expect([again.status, again.body.code, again.headers.get('idempotent-replayed')]).toEqual([409, 'team.taken', 'true']);
  });

  test('replays also what was wrong with the request itself @row GTW-9', async () => {
    const first = await firm.post(teams, {}, keyed('malformed'));
    const again = await firm.post(teams, {}, keyed('malformed'));
    expect([first.status, first.headers.get('idempotent-replayed')]).toEqual([400, null]);
    expect([again.status, again.body.code, again.headers.get('idempotent-replayed')]).toEqual([400, 'validation.failed', 'true']);
    const mended = await firm.post(teams, { name: 'Mended' }, keyed('malformed'));
    expect([mended.status, mended.body.code]).toEqual([422, 'idempotency.key_reused']);
  });

  test('belongs to its firm and person: another’s is another @row GTW-9', async () => {
    const other = await mesh.founder();
    await firm.post(teams, { name: 'Mine' }, keyed('shared'));
    const theirs = await other.post(teams, { name: 'Theirs' }, keyed('shared'));
    expect([theirs.status, theirs.body.name]).toEqual([201, 'Theirs']);
  });

  test.each([
    ['of 256 characters', 'x'.repeat(256), 400],
    ['with a letter that is not printable ASCII', 'smörgås', 400],
    ['of 255 characters', 'x'.repeat(255), 201],
  ])('%s @row GTW-9', async (form, key, status) => {
    expect((await firm.post(teams, { name: form }, keyed(Buffer.from(key).toString('latin1')))).status).toBe(status);
  });

  test('is forgotten after a day @row GTW-9', async () => {
    await firm.post(teams, { name: 'Yesterday' }, keyed('old'));
    await mesh.pass(25 * 3_600_000);
    const { accessToken } = (await mesh.client().post('/api/v1/auth/login', { email: firm.email, password: firm.password })).body;
    const today = await mesh.client({ authorization: `Bearer ${accessToken}` }).post(teams, { name: 'Today' }, keyed('old'));
    expect([today.status, today.body.name]).toEqual([201, 'Today']);
  });
});
