import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/**
 * Statistics without a caller yet, and the planned feature that will call each by this name. They
 * have the tag `@awaited` in their files, so that the check of unused code ignores them.
 */
const awaited: Readonly<Record<string, string>> = {
  npsEffect: "Results: effect of a new version",
  aidedRecall: "Asking again: follow-up with a decoy",
};

const packages = fileURLToPath(new URL("../../../../", import.meta.url));

async function productFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(packages, folder), { withFileTypes: true });
  const found = entries.map(async (entry) => {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return /^(node_modules|generated|\.next|e2e|dist)$/.test(entry.name) ? [] : productFiles(inside);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [inside] : [];
  });
  return (await Promise.all(found)).flat();
}

describe("statistics without a caller", () => {
  it("have the tag @awaited, each with the planned feature that will call it", async () => {
    const files = await readdir(import.meta.dirname);
    const texts = await Promise.all(files.map((file) => readFile(path.join(import.meta.dirname, file), "utf8")));
    const tagged = texts.flatMap((text) =>
      [...text.matchAll(/\* @awaited\n \*\/\nexport function (\w+)/g)].map(([, name]) => name),
    );
    expect(tagged.sort()).toEqual(Object.keys(awaited).sort());
  });

  it("are called by no product code; one that is called loses its tag", async () => {
    const files = (await Promise.all(["apps", "packages"].map(productFiles))).flat();
    const calls = new RegExp(`import [^;]*\\b(${Object.keys(awaited).join("|")})\\b[^;]*from (?!"./kinds/)`, "g");
    for (const file of files)
      expect((await readFile(path.join(packages, file), "utf8")).match(calls) ?? [], file).toEqual([]);
  });
});
