import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// The tests start hundreds of processes from the same source: what the first one compiled, the others read.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/evenkeel')

const BOTH_DATABASES = '{src,test}/**/*.db.test.ts'
const BUNDLED_DATABASE = '{src,test}/**/*.embedded.test.ts'
const PROPERTY_SEED = 'test/property-seed.ts'

/**
 * `unit` needs no database. `*.db.test.ts` run twice: in `embedded` on the bundled Postgres and in `server` on one that somebody else packaged.
 * `*.embedded.test.ts` are about the bundled one itself. `e2e` drives a browser.
 */
export default defineConfig({
  test: {
    // The default leaves one core to nobody: on two cores that is one worker, and most files wait for a database or a browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: PROPERTY_SEED,
          include: ['{src,test,web,scripts,playbook,training}/**/*.test.{ts,tsx}'],
          exclude: [BOTH_DATABASES, BUNDLED_DATABASE, '**/node_modules/**'],
          // Most end within milliseconds; a busy machine is no failure.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'embedded',
          setupFiles: PROPERTY_SEED,
          include: [BOTH_DATABASES, BUNDLED_DATABASE],
          globalSetup: ['test/embedded-setup.ts'],
          // The house keeps no state in its modules, so the files of a worker may share them: to load them is what costs.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          setupFiles: PROPERTY_SEED,
          include: [BOTH_DATABASES],
          globalSetup: ['test/server-setup.ts'],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.spec.ts'],
          globalSetup: ['e2e/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // After all others, two at a time: each has a server, a database and a browser of its own.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
    ],
  },
})
