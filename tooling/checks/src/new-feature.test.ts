import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { featureFiles } from "./feature-files";
import { enter, entriesFor } from "./feature-lists";
import { featureScreens } from "./feature-screens";
import { wordsOf } from "./feature-words";
import { root } from "./source-files";
import { structureFindings } from "./structure";

const words = wordsOf("follow-up", "feedback");

describe("a new feature", () => {
  it("goes by one noun, written as each place writes it", () => {
    expect(words).toMatchObject({
      kebab: "follow-up",
      camel: "followUp",
      pascal: "FollowUp",
      snake: "follow_up",
      spoken: "follow up",
      many: { kebab: "follow-ups", pascal: "FollowUps" },
    });
    expect(wordsOf("story", "insight").many.kebab).toBe("stories");
  });

  it("has files only where the house has a place for them", () => {
    const files = Object.entries({ ...featureFiles(words), ...featureScreens(words) });
    expect(files).toHaveLength(12);
    expect(structureFindings(files.map(([file, text]) => ({ path: file, lines: text.split("\n").length })))).toEqual(
      [],
    );
  });

  it("finds its place in every list of the house as it stands", async () => {
    for (const entry of entriesFor(words)) {
      const entered = enter(await readFile(path.join(root, entry.file), "utf8"), entry);
      expect(entered, entry.file).toContain(entry.add);
    }
  });
});
