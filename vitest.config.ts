// The tests in projects: `unit` runs on plain Node, `e2e` drives a real Electron window, one file at a time on each virtual screen; `proof`
// holds the files of `unit` whose proofs `npm run proof` runs in full.
import process from 'node:process'
import { defineConfig } from 'vitest/config'
import { proofs } from './tests/support/proofs.ts'

const screens = (process.env.QUARTIER_DISPLAYS ?? '').split(' ').length

export default defineConfig({
  test: {
    // A focused or retried test would hide others or itself.
    allowOnly: false,
    retry: 0,
    // One second would do on a machine that has nothing else to do.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          maxWorkers: screens,
          globalSetup: 'tests/support/e2eRun.ts',
          // A verb that waits in vain gives up by itself (tests/support/clerk.ts); this is for machines that are merely slow.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'proof',
          maxWorkers: '100%',
          include: Object.values(proofs).map(({ file }) => file),
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
