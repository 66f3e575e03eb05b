import path from "node:path";
import { defineConfig } from "vitest/config";

const rooms = "{apps,packages,tooling}/*";
const everywhere = {
  env: { TZ: "Asia/Kathmandu" },
  retry: 0,
  testTimeout: 20_000,
  exclude: ["**/node_modules/**", "**/.next/**", "**/e2e/**"],
};

/** `*.test.ts(x)` needs nothing but Node; `*.db.test.ts` gets a real Postgres. */
export default defineConfig({
  test: {
    maxWorkers: "100%",
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
      {
        test: {
          ...everywhere,
          name: "db",
          // It imports "next/headers", which Node resolves with its ending only.
          server: { deps: { inline: ["next-auth"] } },
          include: [`${rooms}/src/**/*.db.test.ts`],
          globalSetup: ["packages/test-kit/src/vitest-server.ts"],
          setupFiles: ["packages/test-kit/src/vitest-worker.ts"],
          pool: "forks",
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
