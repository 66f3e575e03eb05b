import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const rooms = "{apps,packages,tooling}/*";
const everywhere = {
  env: { TZ: "Asia/Kathmandu" },
  retry: 0,
  // A promise about time is tested by a clock of its own: this only ends a test that hangs.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 250_000 } },
  exclude: ["**/node_modules/**", "**/.next/**", "**/e2e/**"],
};

const withPostgres = {
  ...everywhere,
  // It imports "next/headers", which Node resolves with its ending only.
  server: { deps: { inline: ["next-auth"] } },
  globalSetup: ["packages/test-kit/src/vitest-server.ts"],
  setupFiles: ["packages/test-kit/src/vitest-worker.ts"],
  pool: "forks" as const,
};

const longest = /\/(hostile|enumeration|killed)\.db\.test\.ts$/;

/**
 * The files that take longest begin first: one that begins last leaves the other workers idle. A
 * fresh clone knows no times, and Vitest begins with the largest files there.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (longest.test(moduleId) ? 0 : 1);
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** `*.test.ts(x)` needs nothing but Node; `*.db.test.ts` gets a real Postgres. */
export default defineConfig({
  test: {
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias: { "@": path.resolve(import.meta.dirname, "apps/dashboard/src") } },
        test: {
          ...everywhere,
          name: "unit",
          // Pure functions leave nothing behind: one process reads many files, which halves the time.
          isolate: false,
          include: [`${rooms}/src/**/*.test.{ts,tsx}`],
          exclude: [...everywhere.exclude, "**/*.db.test.ts"],
        },
      },
      // The tests of the api share their modules, whose loading takes longer than the tests; no test
      // may leave them changed.
      { test: { ...withPostgres, name: "db", include: ["packages/api/src/**/*.db.test.ts"], isolate: false } },
      {
        test: {
          ...withPostgres,
          name: "db isolated",
          include: [`${rooms}/src/**/*.db.test.ts`],
          exclude: [...everywhere.exclude, "packages/api/**"],
        },
      },
    ],
  },
});
