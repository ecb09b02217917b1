export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }] },
  // Opens the ground the tests stand on (PostgreSQL, NATS); it starts when the first test asks for it.
  globalSetup: './packages/mesh/src/testing/global-setup.ts',
  globalTeardown: './packages/mesh/src/testing/global-teardown.ts',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/.mesh/'],
  testTimeout: 30_000,
  maxWorkers: 2,
  reporters: ['default', './tools/closing-line.js'],
};
