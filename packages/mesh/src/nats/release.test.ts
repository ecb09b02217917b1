import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { archiveFor, fetchRelease, type Archive } from './release.ts';

let dir: string;
let server: Server;
let archive: Archive;

beforeAll(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'throughline-release-'));
  mkdirSync(path.join(dir, 'made', 'nats-server-test'), { recursive: true });
  writeFileSync(path.join(dir, 'made', 'nats-server-test', 'nats-server'), 'the program');
  execFileSync('tar', ['-czf', 'release.tar.gz', '-C', 'made', 'nats-server-test'], { cwd: dir });
  const bytes = readFileSync(path.join(dir, 'release.tar.gz'));
  server = createServer((request, response) => void response.writeHead(request.url === '/release.tar.gz' ? 200 : 404).end(bytes)).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/release.tar.gz`;
  archive = { name: 'nats-server-test', url, sha256: createHash('sha256').update(bytes).digest('hex') };
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

const workDir = () => mkdtempSync(path.join(dir, 'work-'));

describe('the release of nats-server', () => {
  test('is pinned for the common platforms and refused for one without a pin', () => {
    expect(archiveFor('linux', 'x64').url).toMatch(/nats-server-v([\d.]+)-linux-amd64\.tar\.gz$/);
    expect(archiveFor('linux', 'arm64').sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(() => archiveFor('aix', 'ppc64')).toThrow(expect.objectContaining({ code: 'mesh.no_nats_release' }));
  });

  test('is unpacked to its target when every bit is as pinned', async () => {
    await fetchRelease(path.join(dir, 'fetched'), workDir(), archive);
    expect(readFileSync(path.join(dir, 'fetched'), 'utf8')).toBe('the program');
  });

  test('is refused when one bit differs, and when it is not there', async () => {
    const other = { ...archive, sha256: archive.sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) };
    await expect(fetchRelease(path.join(dir, 'other'), workDir(), other)).rejects.toMatchObject({ code: 'mesh.checksum_mismatch' });
    const absent = { ...archive, url: `${archive.url}.absent` };
    await expect(fetchRelease(path.join(dir, 'absent'), workDir(), absent)).rejects.toMatchObject({ code: 'mesh.download_failed' });
  });
});
