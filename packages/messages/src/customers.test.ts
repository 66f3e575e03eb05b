import { describe, expect, it } from "vitest";
import { customerMessages } from "./customers";

const textsIn = (tree: object): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === "string" ? [value] : textsIn(value)));

const du = /\b(du|dich|dir|dein\w*)\b/i;

describe("the texts that customers read", () => {
  it("say du or Sie in German as the business chooses, and are the same in English", () => {
    expect(customerMessages("de", "du").customerPages.question).toBe("Welchen Moment würdest du weitererzählen?");
    expect(customerMessages("de", "Sie").customerPages.question).toBe("Welchen Moment würden Sie weitererzählen?");
    expect(customerMessages("en", "Sie")).toEqual(customerMessages("en", "du"));
  });

  it("never mix the two", () => {
    const formal = textsIn(customerMessages("de", "Sie"));
    expect(formal.filter((text) => du.test(text))).toEqual([]);
    expect(formal).toHaveLength(textsIn(customerMessages("de", "du")).length);
  });
});
