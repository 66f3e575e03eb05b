import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { changesWithoutMigration } from "@spots/migrations/new-migration";
import { readMigrations, readSchema } from "@spots/migrations/schema-files";
import { brokenSeals, readSeals } from "@spots/migrations/seal";
import { catalogueFindings, catalogueOf, unusedKeys } from "./catalogue";
import { readModels } from "./datamodel";
import { envExampleFindings, knownVariables } from "./env-example";
import { productQueryFindings } from "./queries-product";
import { listSourceFiles, root } from "./source-files";
import { structureFindings } from "./structure";
import { tenancyFindings } from "./tenancy";
import { screenWordFindings, wordFindings } from "./words";

/** A check: its name, and a function that returns one sentence per finding. */
export type Check = { name: string; findings: () => Promise<string[]> };

/** All checks that take seconds and need no database. The slow ones start first. */
export const checks: Check[] = [
  { name: "unused code", findings: unusedFindings },
  { name: "arrows", findings: arrowFindings },
  { name: "structure", findings: async () => structureFindings(await listSourceFiles()) },
  { name: "tenancy", findings: async () => tenancyFindings(readModels(await readSchema())) },
  { name: "queries", findings: productQueryFindings },
  { name: "migrations", findings: migrationFindings },
  { name: "messages", findings: messageFindings },
  { name: "words", findings: retiredWordFindings },
  { name: "environment", findings: environmentFindings },
];

/** The output of a program of the workspace when it fails; empty when it succeeds. */
async function complaintsOf(script: string, args: string[]): Promise<string[]> {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  const complete = promisify(execFile)(process.execPath, [script, ...args], { cwd: root, env, maxBuffer: 2 ** 26 });
  return complete.then(
    () => [],
    ({ stdout = "", stderr = "", message }: { stdout?: string; stderr?: string; message: string }) => [
      `${stdout}${stderr}`.trim() || message,
    ],
  );
}

/**
 * Unused files and exports. In the domain and the design system, also exports that only tests use.
 */
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
  const broken = brokenSeals(await readSeals(), await readMigrations());
  const changes = await changesWithoutMigration();
  if (changes === "") return broken;
  return [
    ...broken,
    `The models say what no migration does. Write it with pnpm db:migration "<a sentence>" (or, if one says it by hand, let pnpm db:check take note):\n${changes}`,
  ];
}

async function messageFindings(): Promise<string[]> {
  const [english, german, formal] = await Promise.all(["en", "de", "de-sie"].map(readCatalogue));
  if (!english || !german || !formal) return ["packages/messages/src has no catalogues."];
  const files = (await listSourceFiles()).filter(({ path: file }) => /\.tsx?$/.test(file) && !file.includes(".test."));
  const sources = await Promise.all(files.map(({ path: file }) => readFile(path.join(root, file), "utf8")));
  return [
    ...catalogueFindings(english, english, "en"),
    ...catalogueFindings(english, german, "de"),
    // The texts with "Sie" replace those with "du".
    ...catalogueFindings(english, new Map([...german, ...formal]), "de-sie"),
    ...unusedKeys(english, sources).map(
      (key) => `packages/messages/src/*/${key.split(".")[0]}.json: nothing asks for ${key}.`,
    ),
  ];
}

async function readCatalogue(language: string) {
  const folder = path.join(root, "packages/messages/src", language);
  const names = (await readdir(folder)).sort();
  const files = names.map(async (name) => [
    path.basename(name, ".json").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    JSON.parse(await readFile(path.join(folder, name), "utf8")),
  ]);
  return catalogueOf(Object.fromEntries(await Promise.all(files)));
}

async function environmentFindings(): Promise<string[]> {
  const example = await readFile(path.join(root, ".env.example"), "utf8");
  return envExampleFindings(example, await knownVariables(await listSourceFiles()));
}

async function retiredWordFindings(): Promise<string[]> {
  const files = (await listSourceFiles()).filter(({ path: file }) => /\.(ts|tsx|mjs|prisma)$/.test(file));
  const found = files.map(async ({ path: file }) => wordFindings(file, await readFile(path.join(root, file), "utf8")));
  const [english, german, formal] = await Promise.all([
    readCatalogue("en"),
    readCatalogue("de"),
    readCatalogue("de-sie"),
  ]);
  return [
    ...(await Promise.all(found)).flat(),
    ...screenWordFindings("en", english),
    ...screenWordFindings("de", german),
    ...screenWordFindings("de", formal),
  ];
}
