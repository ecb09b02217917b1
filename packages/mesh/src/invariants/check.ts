// npm run invariants: whether a running mesh holds what it promises. Looks at the database of DATABASE_URL, or at the one that
// `npm start` keeps in MESH_DIR (by default .mesh/).
import { existsSync, readFileSync } from 'node:fs';
import { definitions } from '../definitions.ts';
import { adminUrlFile } from '../ground.ts';
import { brokenInvariants } from './invariants.ts';

const url = process.env['DATABASE_URL'] ?? embeddedUrl(process.env['MESH_DIR'] ?? '.mesh');
const broken = await brokenInvariants(url, definitions, { settledSeconds: 30 });
for (const { where, sentence, rows } of broken) {
  process.stdout.write(`BROKEN in ${where}: ${sentence}\n`);
  for (const row of rows) process.stdout.write(`  ${JSON.stringify(row)}\n`);
}
process.stdout.write(broken.length === 0 ? 'Everything holds.\n' : `${broken.length} broken.\n`);
process.exitCode = broken.length === 0 ? 0 : 1;

function embeddedUrl(meshDir: string): string {
  const file = adminUrlFile(meshDir);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  process.stderr.write(`No mesh was started in ${meshDir}: start one, or say DATABASE_URL.\n`);
  process.exit(2);
}
