// The services of this checkout that keep data: every folder under services/ with migrations.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ServiceSchema } from '@throughline/chassis/database/migration-steps';

const servicesDir = path.resolve(import.meta.dirname, '../../../../services');

export function serviceSchemas(passwordOf: (service: string) => string, dir = servicesDir): ServiceSchema[] {
  return readdirSync(dir)
    .toSorted()
    .map((name) => ({ name, migrationsDir: path.join(dir, name, 'migrations'), password: passwordOf(name) }))
    .filter(({ migrationsDir }) => existsSync(migrationsDir));
}
