import { Concepts } from "@spots/domain/clue/concept-keys";
import { conceptsOf } from "@spots/domain/clue/concepts";
import { messagesIn } from "@spots/messages/catalog";
import { describe, expect, it } from "vitest";

describe.each(["en", "de"] as const)("the chips of clues in %s", (locale) => {
  it.each(Concepts)("name %s in words that are read as it", (concept) => {
    expect(conceptsOf(messagesIn(locale).clue.concept[concept], locale)).toContain(concept);
  });
});
