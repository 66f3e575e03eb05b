import { expect, it } from "vitest";
import { readMigrations } from "./schema-files";
import { brokenSeals, readSeals } from "./seal";

const migration = (name: string, checksum: string) => ({ name, sql: "", checksum });

it("reports a sealed migration that was changed or deleted, and no other", () => {
  const seals = { one: "1", two: "2", three: "3" };
  const broken = brokenSeals(seals, [migration("one", "1"), migration("two", "other"), migration("four", "4")]);
  expect(broken).toEqual([expect.stringContaining("two is sealed and was changed"), expect.stringContaining("three is sealed and was taken away")]);
});

it("finds this product's sealed migrations unchanged", async () => {
  expect(brokenSeals(await readSeals(), await readMigrations())).toEqual([]);
});
