import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { sortTests } from './tests/support/sort-tests.ts'

const { unit, database } = sortTests()

// A zone with a 45-minute offset and its own daylight saving: whoever forgets the school's zone is found out.
const hostileTimezone = 'Pacific/Chatham'

const shared = {
  env: {
    TZ: hostileTimezone,
    CROSSWALK_DATA: join(tmpdir(), `crosswalk-test-${process.pid}-data`),
  },
}

export default defineConfig({
  css: { postcss: { plugins: [] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: unit.length > 0 ? unit : ['tests/none'],
          pool: 'threads',
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'database',
          include: database.length > 0 ? database : ['tests/none'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          globalSetup: ['tests/support/start-database.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
