import { afterEach, describe, expect, test } from '@jest/globals';
import { conflict } from '../errors.ts';
import { createLog, type Level } from './log.ts';
import { masked, redact } from './redaction.ts';
import { span, startTracing, type Tracing } from './tracing.ts';

function logged(level: Level = 'info') {
  const lines: string[] = [];
  const log = createLog({ service: 'crm', level, destination: { write: (line) => void lines.push(line) } });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown> };
}

describe('a log line @row OPS-3', () => {
  let tracing: Tracing | undefined;
  afterEach(() => tracing?.stop());

  test('says time, level, service, trace, tenant, actor, what, code and milliseconds', () => {
    tracing = startTracing({ service: 'crm', ratio: 0, endpoint: null });
    const { log, lines, last } = logged();
    span('GetLead', {}, () => log.info('crm.GetLead', { tenant: 'firm-a', actor: 'USER u1', code: 'ok', ms: 3.2 }));
    expect(lines).toHaveLength(1);
    expect(last()).toEqual({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      level: 'info',
      service: 'crm',
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      tenant: 'firm-a',
      actor: 'USER u1',
      what: 'crm.GetLead',
      code: 'ok',
      ms: 3.2,
    });
  });

  test('keeps its shape, whatever the facts are called or hold', () => {
    const { log, last } = logged();
    const circle: Record<string, unknown> = { deep: 1 };
    circle['itself'] = circle;
    log.warn('odd %s %d 100%', {
      what: 'another',
      level: 'none',
      time: 0,
      service: 'none',
      circle,
      big: 10n,
      at: new Date(0),
      call: () => 1,
      names: new Map([['a', 1]]),
    });
    expect(last()).toMatchObject({
      level: 'warn',
      service: 'crm',
      what: 'odd %s %d 100%',
      big: '10',
      at: '1970-01-01T00:00:00.000Z',
      names: { a: 1 },
    });
  });

  test('is written from its level on, which can change while running @row OPS-11', () => {
    const { log, lines, last } = logged('warn');
    log.info('quiet');
    expect(lines).toEqual([]);
    log.always('setting.changed');
    expect(last()).toMatchObject({ level: 'info', what: 'setting.changed' });
    log.level = 'debug';
    log.as('finance').debug('heard');
    expect(last()).toMatchObject({ service: 'finance', what: 'heard' });
    expect(() => (log.level = 'loud' as Level)).toThrow(expect.objectContaining({ code: 'log.level_unknown' }));
  });
});

describe('canary secrets never reach a line @row SEC-18 @row OPS-3', () => {
  const canary = 'canary-7f3a9';

  test.each([
    'password',
    'newPassword',
    'PASSWORD',
    'passport',
    'secret',
    'client_secret',
    'accessToken',
    'refresh-token',
    'Authorization',
    'cookie',
    'Set-Cookie',
    'X-Api-Key',
    'apiKey',
    'private_key',
    'masterKey',
    'credentials',
    'totp',
    'otp',
    'recoveryCode',
    'signature',
    'DATABASE_URL',
    'email',
    'e-mail',
    'contactEmail',
    'phone',
    'mobileNumber',
    'firstName',
    'lastName',
    'billingAddress',
    'ip_address',
    'iban',
    'accountNumber',
    'taxId',
    'body',
    'payload',
  ])('in a field named %s, at any depth', (name) => {
    const { log, lines } = logged();
    log.info('call', { [name]: canary });
    log.info('call', { deep: [{ deeper: { [name]: { value: canary } } }] });
    expect(lines.join()).not.toContain(canary);
    expect(lines.join()).toContain(masked);
  });

  test.each([
    `Bearer ${canary}`,
    `eyJhbGciOiJFZERTQSJ9.${canary}.${canary}`,
    `tl_live_${canary.replaceAll('-', '')}`,
    `sk_live_${canary}`,
    `postgres://crm:${canary}@db/crm`,
    `https://firm.example/reset?token=${canary}&x=1`,
    `${canary}@firm.example`,
    `-----BEGIN PRIVATE KEY-----\n${canary}\n-----END PRIVATE KEY-----`,
  ])('looking like %j, wherever it stands', (secret) => {
    const { log, lines } = logged();
    log.info(`${'x '.repeat(995)}${secret}${'y'.repeat(5_000)}`);
    log.info(`failed with ${secret}`, { note: `it was ${secret}.`, list: [secret], [secret]: 1 });
    log.error('failed', { fault: new Error(`refused ${secret}`, { cause: new Error(secret) }) });
    expect(lines.join()).not.toMatch(/canary-?7f3a9/);
  });

  test.each([
    '+49 30 1234567',
    '+1 (202) 555-0143',
    '4111 1111 1111 1111',
    '4111111111111111',
    'DE89 3704 0044 0532 0130 00',
    'GB29NWBK60161331926819',
  ])('nor %s', (personal) => expect(redact(`of ${personal}.`)).toBe(`of ${masked}.`));

  test('quoted by an error that could not read them', () => {
    const { log, lines, last } = logged();
    try {
      JSON.parse(canary);
    } catch (fault) {
      log.error('failed', { fault });
    }
    log.error('failed', { fault: conflict('lead.lost', `the lead '${canary}' is lost`) });
    log.error('failed', { fault: Object.assign(new Error('duplicate'), { detail: `Key (name)=(${canary})`, parameters: [canary] }) });
    log.error('failed', { bytes: Buffer.from(canary), large: 'x'.repeat(5_000) + canary });
    expect(lines).toHaveLength(4);
    expect(lines.join()).not.toContain(canary);
    expect(last()['bytes']).toBe(masked);
  });

  test('while what an operator needs stays readable', () => {
    const facts = {
      tenant: '01890a5d-ac96-774b-bcce-b302099a8057',
      actor: 'USER 01890a5d-ac96-774b-bcce-b302099a8057',
      code: 'invoice.not_draft',
      ms: 12.5,
      at: '2026-03-01T09:30:00.123Z',
      nothing: null,
      route: 'GET /api/v1/crm/leads/{id}',
      sql: 'select 1',
      notPaid: 2,
      digits: '01890123-4567-7890-8123-456789012345',
    };
    expect(redact(facts)).toEqual(facts);
  });
});
