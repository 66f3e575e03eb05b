import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { changesWithoutMigration } from "@spots/migrations/new-migration";
import { readSchema } from "@spots/migrations/schema-files";
import { catalogueFindings, catalogueOf, unusedKeys } from "./catalogue";
import { readModels } from "./datamodel";
import { envExampleFindings, knownVariables } from "./env-example";
import { complaintsOf } from "./program";
import { listSourceFiles, root } from "./source-files";
import { structureFindings } from "./structure";
import { tenancyFindings } from "./tenancy";

/** One thing that is looked at: its name and, when it looks, one sentence for each thing that is wrong. */
export type Check = { name: string; findings: () => Promise<string[]> };

/** Everything that can be known in seconds and without a database; the slow ones begin first. */
export const checks: Check[] = [
  { name: "types", findings: typeFindings },
  {
    name: "format and lint",
    findings: () =>
      complaintsOf("node_modules/@biomejs/biome/bin/biome", [
        "check",
        "--error-on-warnings",
        "--diagnostic-level=warn",
        ".",
      ]),
  },
  { name: "unused code", findings: unusedFindings },
  { name: "arrows", findings: arrowFindings },
  { name: "structure", findings: async () => structureFindings(await listSourceFiles()) },
  { name: "tenancy", findings: async () => tenancyFindings(readModels(await readSchema())) },
  { name: "migrations", findings: migrationFindings },
  { name: "messages", findings: messageFindings },
  { name: "environment", findings: environmentFindings },
];

async function typeFindings(): Promise<string[]> {
  const dashboard = path.join(root, "apps/dashboard");
  if (!existsSync(path.join(dashboard, "next-env.d.ts")))
    await complaintsOf("apps/dashboard/node_modules/next/dist/bin/next", ["typegen"], dashboard);
  const folders = (
    await Promise.all(
      ["apps", "packages", "tooling"].map(async (room) =>
        (await readdir(path.join(root, room))).map((name) => `${room}/${name}`),
      ),
    )
  ).flat();
  const findings: string[] = [];
  const waiting = folders.filter((folder) => existsSync(path.join(root, folder, "tsconfig.json")));
  const work = async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift())
      findings.push(...(await complaintsOf("node_modules/typescript/bin/tsc", ["--noEmit", "-p", folder])));
  };
  await Promise.all([work(), work()]);
  return findings;
}

/** What nothing uses; of the rules and the design system, also what only tests use. */
async function unusedFindings(): Promise<string[]> {
  const knip = "node_modules/knip/bin/knip.js";
  const all = await complaintsOf(knip, ["--no-progress"]);
  const product = ["--production", "--workspace", "packages/domain", "--workspace", "packages/ui", "--tags=-awaited"];
  return all.length > 0 ? all : complaintsOf(knip, ["--no-progress", ...product]);
}

function arrowFindings() {
  return complaintsOf("tooling/checks/node_modules/dependency-cruiser/bin/dependency-cruise.mjs", [
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "err-long",
    "apps",
    "packages",
    "tooling",
  ]);
}

async function migrationFindings(): Promise<string[]> {
  const changes = await changesWithoutMigration();
  if (changes === "") return [];
  return [
    `The models say what no migration does. Write it with pnpm db:migration "<a sentence>" (or, if one says it by hand, let pnpm db:check take note):\n${changes}`,
  ];
}

async function messageFindings(): Promise<string[]> {
  const [english, german] = await Promise.all(["en", "de"].map(readCatalogue));
  if (!english || !german) return ["packages/messages/src has no catalogues."];
  const files = (await listSourceFiles()).filter(({ path: file }) => /\.tsx?$/.test(file) && !file.includes(".test."));
  const sources = await Promise.all(files.map(({ path: file }) => readFile(path.join(root, file), "utf8")));
  return [
    ...catalogueFindings(english, english, "en"),
    ...catalogueFindings(english, german, "de"),
    ...unusedKeys(english, sources).map(
      (key) => `packages/messages/src/*/${key.split(".")[0]}.json: nothing asks for ${key}.`,
    ),
  ];
}

async function readCatalogue(language: string) {
  const folder = path.join(root, "packages/messages/src", language);
  const names = (await readdir(folder)).sort();
  const files = names.map(async (name) => [
    path.basename(name, ".json"),
    JSON.parse(await readFile(path.join(folder, name), "utf8")),
  ]);
  return catalogueOf(Object.fromEntries(await Promise.all(files)));
}

async function environmentFindings(): Promise<string[]> {
  const example = await readFile(path.join(root, ".env.example"), "utf8");
  return envExampleFindings(example, await knownVariables(await listSourceFiles()));
}
