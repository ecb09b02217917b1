// Every permission that some RPC needs (gen/permissions.gen.ts), with what it lets its holder do.
import type { PermissionSpec } from '@throughline/contracts/permission';
import type { Method } from './catalogue.ts';
import { generatedHeader, literal } from './print.ts';

export function listPermissions(methods: readonly Method[]): PermissionSpec[] {
  const byPermission = Map.groupBy(
    methods.filter(({ permission }) => permission !== ''),
    ({ permission }) => permission,
  );
  const specs = [...byPermission].map(([permission, needing]) => ({
    permission,
    sentence: [...new Set(needing.map(({ summary }) => summary))].join(' '),
    feature: needing.find(({ feature }) => feature !== '')?.feature ?? '',
    services: [...new Set(needing.flatMap(({ service, callers }) => [service, ...callers]))],
    methods: needing.map(({ path }) => path),
  }));
  return specs.toSorted((a, b) => (a.permission < b.permission ? -1 : 1));
}

export function printPermissions(permissions: readonly PermissionSpec[]): string {
  const rows = permissions.map((each) => `  ${literal(each)},\n`).join('');
  return `${generatedHeader('Every permission an RPC declares.')}import type { PermissionSpec } from '@throughline/contracts/permission';\n\nexport const permissions: readonly PermissionSpec[] = [\n${rows}];\n`;
}
