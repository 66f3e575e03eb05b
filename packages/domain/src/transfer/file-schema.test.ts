import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { journeyFileSchema } from "./journey-file";
import { readFile } from "./read-journey-file";

const page = readFileSync(new URL("../../../../docs/journey-file.md", import.meta.url), "utf8");

/** Every name of a field in a schema. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const named = Reflect.get(schema, "properties");
  return [...Object.keys(typeof named === "object" && named ? named : {}), ...Object.values(schema).flatMap(fieldsIn)];
}

describe("the documentation of the journey file", () => {
  it("contains a valid example", () => {
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    expect(readFile(example)).toMatchObject({ file: { version: 1 }, faults: [] });
  });

  it("describes every field, and the schema allows no other", () => {
    const schema = journeyFileSchema();
    const fields = new Set(fieldsIn(schema));
    expect(fields.size).toBeGreaterThan(40);
    expect([...fields].filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
    expect(JSON.stringify(schema).split('"type":"object"').length).toBe(
      JSON.stringify(schema).split('"additionalProperties":false').length,
    );
  });
});
