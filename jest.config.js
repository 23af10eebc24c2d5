const swc = { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } };

const project = (displayName) => ({
  displayName,
  roots: [`<rootDir>/${displayName}`],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  injectGlobals: false,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
});

export default {
  projects: ['libs', 'services', 'gateway', 'infra'].map(project),
  // One PostgreSQL for the whole run.
  globalSetup: './infra/prove/testing/global-setup.ts',
  globalTeardown: './infra/prove/testing/global-teardown.ts',
  reporters: ['default', './infra/prove/testing/closing-line-reporter.ts'],
  testTimeout: 60_000,
  maxWorkers: 2,
  // Modules loaded in ESM mode stay in memory until their worker ends.
  workerIdleMemoryLimit: '800MB',
};
