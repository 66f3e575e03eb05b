import { readdir, readFile as readText } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DecoyFile } from "../asking/decoys";
import { FormTemplate } from "../form/template";
import { Trades } from "../journey/trades";
import { Pattern } from "../spot/pattern";
import { PatternIds } from "../spot/pattern-library";
import { JourneyFile } from "../transfer/journey-file";
import { readFile } from "../transfer/read-journey-file";
import { Locales } from "./locales";

const content = fileURLToPath(new URL("../../../content/", import.meta.url));
const filesOf = async (folder: string) => (await readdir(path.join(content, folder))).sort();
const textOf = (folder: string, file: string) => readText(path.join(content, folder, file), "utf8");

/** The file names that a folder must contain: each item in each language. */
const inEveryLanguage = (names: readonly string[]) =>
  names.flatMap((name) => Locales.map((locale) => `${name}.${locale}.json`)).sort();

const Words = z
  .array(z.string().regex(/^(\^ )?(\p{Ll}[\p{Ll}\p{N}'-]*|\*)( (\p{Ll}[\p{Ll}\p{N}'-]*|\*))*$/u))
  .min(1)
  .refine((words) => new Set(words).size === words.length, "a word comes twice");

/** Words and expressions; a "*" stands for any letters. */
const Patterns = z
  .array(z.string().regex(/^\*?\p{Ll}[\p{Ll}\p{N}'-]*( [\p{Ll}'-]+)*\*?$/u))
  .min(1)
  .refine((words) => new Set(words).size === words.length, "a word comes twice");

const folders = [
  { folder: "decoys", names: ["decoys"], schema: DecoyFile },
  { folder: "templates", names: [...Trades, "empty"], schema: JourneyFile },
  { folder: "patterns", names: PatternIds, schema: Pattern },
  {
    folder: "words",
    names: [
      ...[
        "clues",
        "forms",
        "ingredients",
        "insults",
        "matcher",
        "platitudes",
        "scope",
        "sensitive",
        "special",
        "specifics",
      ],
      ...["themes", "tone"],
    ],
    schema: z.record(z.string(), z.union([Words, Patterns])),
  },
];

describe.each(folders)("the files in content/$folder", ({ folder, names, schema }) => {
  it("exist in every language, and no others", async () => {
    expect(await filesOf(folder)).toEqual(inEveryLanguage(names));
  });

  it("match their schema", async () => {
    for (const file of await filesOf(folder)) {
      const read = schema.safeParse(JSON.parse(await textOf(folder, file)));
      expect(read.error?.issues ?? [], `${folder}/${file}`).toEqual([]);
    }
  });
});

describe("the files in content/forms", () => {
  it("exist once for each trade, with both languages inside, and match their schema", async () => {
    expect(await filesOf("forms")).toEqual(Trades.map((trade) => `${trade}.json`).sort());
    for (const file of await filesOf("forms")) {
      const read = FormTemplate.safeParse(JSON.parse(await textOf("forms", file)));
      expect(read.error?.issues ?? [], file).toEqual([]);
    }
  });
});

describe("the translations", () => {
  it("give each German word the English words that it may mean", async () => {
    expect(await filesOf("translations")).toEqual(["de-en.json"]);
    const read = z.record(z.string(), Words).safeParse(JSON.parse(await textOf("translations", "de-en.json")));
    expect(read.error?.issues ?? []).toEqual([]);
  });
});

describe("a template's file", () => {
  it("can be pasted unchanged into the form that offers a template", async () => {
    for (const file of await filesOf("templates"))
      expect(readFile(await textOf("templates", file)).faults, file).toEqual([]);
  });
});
