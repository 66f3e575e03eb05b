import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { root, type SourceFile } from "./source-files";

/** The differences between `.env.example` and the variables that the programs read. */
export function envExampleFindings(example: string, known: ReadonlyMap<string, string>): string[] {
  const shown = new Set([...example.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = ""]) => name));
  return [
    ...[...known]
      .filter(([name]) => !shown.has(name))
      .map(
        ([name, file]) =>
          `.env.example lacks ${name}, which ${file} reads: add it with a line that says what it is for.`,
      ),
    ...[...shown]
      .filter((name) => !known.has(name))
      .map((name) => `.env.example has ${name}, which no env.ts reads: take it out.`),
  ];
}

/**
 * The variables in the schemas (`…Env`) of the workspace's `env.ts` files, each with the first file
 * that names it.
 */
export async function knownVariables(files: SourceFile[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const { path: file } of files.filter(({ path: name }) => /(^|\/)env\.ts$/.test(name))) {
    const exported: Record<string, unknown> = await import(pathToFileURL(path.join(root, file)).href);
    for (const schema of Object.values(exported))
      if (schema instanceof z.ZodObject)
        for (const name of Object.keys(schema.shape))
          if (!known.has(name) && name !== "NODE_ENV") known.set(name, file);
  }
  return known;
}
