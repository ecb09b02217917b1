// npm run smoke | ramp | soak: k6 against a running mesh (BASE_URL, by default http://localhost:8080). Finds k6 on PATH or in
// the cache, else builds it with Go.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const loadDir = path.resolve(import.meta.dirname, '..');
const cache = path.resolve(loadDir, '../.cache');
const version = 'latest';

function findK6(): string {
  const named = process.env['K6_BIN'];
  if (named) return named;
  if (spawnSync('k6', ['version']).status === 0) return 'k6';
  const cached = path.join(cache, 'k6');
  if (!existsSync(cached)) buildK6();
  return cached;
}

function buildK6(): void {
  mkdirSync(cache, { recursive: true });
  console.log('Building k6 with Go; this takes some minutes, once …');
  const built = spawnSync('go', ['install', `go.k6.io/k6@${version}`], { env: { ...process.env, GOBIN: cache }, stdio: 'inherit' });
  if (built.status === 0) return;
  console.error('k6 is not installed and could not be built: install k6 or Go, or name a k6 with K6_BIN.');
  process.exit(1);
}

const script = process.argv[2] ?? 'smoke';
const run = spawnSync(findK6(), ['run', path.join(loadDir, 'k6', `${script}.js`), ...process.argv.slice(3)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
