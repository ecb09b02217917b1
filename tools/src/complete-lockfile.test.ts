import { expect, test } from '@jest/globals';
import { completeLockfile, platformOf, type Lockfile } from './complete-lockfile.ts';

test('a platform package is named by its platform', () => {
  expect(platformOf('@swc/core-linux-arm64-gnu')).toEqual({ os: ['linux'], cpu: ['arm64'] });
  expect(platformOf('@bufbuild/buf-linux-armv7')).toEqual({ os: ['linux'], cpu: ['arm'] });
  expect(platformOf('fsevents')).toEqual({ os: [], cpu: [] });
});

test('what the registry did not show is named, what is there stays', () => {
  const lockfile: Lockfile = {
    packages: {
      '': {},
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { 'tool-darwin-arm64': '1.2.3', 'tool-linux-x64': '1.2.3', fsevents: '^2.0.0' },
      },
      'node_modules/tool-linux-x64': { version: '1.2.3', os: ['linux'], cpu: ['x64'] },
    },
  };
  expect(completeLockfile(lockfile)).toEqual(['tool-darwin-arm64']);
  expect(lockfile.packages['node_modules/tool-darwin-arm64']).toEqual({
    version: '1.2.3',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  });
  expect(completeLockfile(lockfile)).toEqual([]);
});
