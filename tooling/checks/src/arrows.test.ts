import { spawnSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "./source-files";

const cruiser = "tooling/checks/node_modules/dependency-cruiser/bin/dependency-cruise.mjs";

/**
 * The files of a small repository and their imports. Each forbidden import is named after the rule
 * that must report it.
 */
const house: Record<string, string[]> = {
  "packages/domain/src/kernel/ids.ts": [],
  "packages/domain/src/spot/spot.ts": ["../kernel/ids"],
  "packages/domain/src/spot/reads-files.ts": ["node:fs"],
  "packages/domain/src/spot/asks-database.ts": ["../../../db/src/database"],
  "packages/db/src/generated/client.ts": [],
  "packages/db/src/database.ts": ["./generated/client", "../../domain/src/kernel/ids"],
  "packages/db/src/tenancy/worker-tenant.ts": ["../database"],
  "packages/api/src/feedback/coding.commands.ts": ["../../../db/src/tenancy/worker-tenant"],
  "packages/api/src/spot/acts-alone.commands.ts": ["../../../db/src/tenancy/worker-tenant"],
  "packages/ui/src/card.tsx": ["../../domain/src/spot/spot"],
  "packages/api/src/trpc/context.ts": ["../../../db/src/database"],
  "packages/api/src/writing/record.ts": [],
  "packages/api/src/spot/spot.queries.ts": ["../trpc/context"],
  "packages/api/src/spot/spot.commands.ts": ["./spot.queries", "../writing/record", "../journey/journey.queries"],
  "packages/api/src/journey/journey.queries.ts": ["../trpc/context"],
  "packages/api/src/journey/journey.commands.ts": ["../spot/spot.commands"],
  "packages/api/src/journey/writes.queries.ts": ["../spot/spot.commands"],
  "packages/api/src/journey/knows-prisma.queries.ts": ["../../../db/src/generated/client"],
  "apps/dashboard/src/features/spot/spot-card.tsx": ["../../../../../packages/ui/src/card"],
  "apps/dashboard/src/features/journey/road.tsx": ["../spot/spot-card"],
  "apps/dashboard/src/app/page.tsx": ["../features/spot/spot-card", "../features/journey/road"],
  "apps/dashboard/src/server/query.ts": ["../../../../packages/db/src/database"],
  "apps/worker/src/main.ts": ["../../dashboard/src/server/query"],
  "apps/worker/src/one.ts": ["./other"],
  "apps/worker/src/other.ts": ["./one"],
  "apps/worker/src/lost.ts": ["./nowhere"],
  "apps/worker/src/builds.ts": ["../../../tooling/launch/src/build"],
  "tooling/launch/src/build.ts": [],
};

let said: string;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "house-"));
  for (const [file, imports] of Object.entries(house)) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    const lines = imports.map((target, n) => `import * as n${n} from "${target}";\nexport const use${n} = n${n};\n`);
    await writeFile(path.join(folder, file), lines.join("") || "export const thing = 1;\n");
  }
  await mkdir(path.join(folder, "tooling/checks/src"), { recursive: true });
  await writeFile(path.join(folder, "tooling/checks/src/cli.ts"), "export {};\n");
  await copyFile(path.join(root, ".dependency-cruiser.cjs"), path.join(folder, ".dependency-cruiser.cjs"));
  await copyFile(
    path.join(root, "tooling/checks/tsconfig.arrows.json"),
    path.join(folder, "tooling/checks/tsconfig.arrows.json"),
  );
  await symlink(path.join(root, "tooling/checks/node_modules"), path.join(folder, "tooling/checks/node_modules"));
  const args = ["--config", ".dependency-cruiser.cjs", "apps", "packages", "tooling/launch"];
  said = spawnSync(process.execPath, [path.join(root, cruiser), ...args], { cwd: folder, encoding: "utf8" }).stdout;
});

describe("the import rules", () => {
  it.each([
    ["domain-is-pure", "packages/domain/src/spot/reads-files.ts → fs"],
    ["domain-knows-content", "packages/domain/src/spot/asks-database.ts → packages/db/src/database.ts"],
    ["ui-knows-nobody", "packages/ui/src/card.tsx → packages/domain/src/spot/spot.ts"],
    ["queries-only-read", "packages/api/src/journey/writes.queries.ts → packages/api/src/spot/spot.commands.ts"],
    ["prisma-stays-in-db", "packages/api/src/journey/knows-prisma.queries.ts → packages/db/src/generated/client.ts"],
    [
      "features-are-islands",
      "apps/dashboard/src/features/journey/road.tsx → apps/dashboard/src/features/spot/spot-card.tsx",
    ],
    ["apps-reach-the-database-through-api", "apps/dashboard/src/server/query.ts → packages/db/src/database.ts"],
    [
      "jobs-alone-act-without-a-person",
      "packages/api/src/spot/acts-alone.commands.ts → packages/db/src/tenancy/worker-tenant.ts",
    ],
    ["apps-are-islands", "apps/worker/src/main.ts → apps/dashboard/src/server/query.ts"],
    ["no-cycles", "apps/worker/src/one.ts"],
    ["not-found", "apps/worker/src/lost.ts → ./nowhere"],
    ["product-does-not-lean-on-tooling", "apps/worker/src/builds.ts → tooling/launch/src/build.ts"],
  ])("%s: %s", (rule, arrow) => {
    expect(said).toContain(`${rule}: ${arrow}`);
  });

  it("report nothing else", () => {
    expect(said).toMatch(/ 12 dependency violations/);
  });
});
