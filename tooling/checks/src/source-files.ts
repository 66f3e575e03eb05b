import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

export type SourceFile = {
  /** Relative to the repository's root, with forward slashes. */
  path: string;
  lines: number;
};

/** Lists every hand-written file in the workspace's packages, apps and tooling. */
export async function listSourceFiles(): Promise<SourceFile[]> {
  const found = await Promise.all(["apps", "packages", "tooling"].map(listFiles));
  return Promise.all(
    found.flat().map(async (file) => {
      const text = await readFile(path.join(root, file), "utf8");
      return { path: file, lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0) };
    }),
  );
}

const notWritten = /^(node_modules|generated|\.next|\.turbo|dist|test-results|playwright-report|next-env\.d\.ts)$/;
const isSource = /\.(ts|tsx|mts|mjs|cjs|js|jsx|css|prisma|json)$/;

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  const lists = entries
    .filter(({ name }) => !notWritten.test(name))
    .map(async (entry) => {
      const inside = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(inside);
      return isSource.test(entry.name) ? [inside] : [];
    });
  return (await Promise.all(lists)).flat();
}
