import { describe, expect, it } from "vitest";
import { readShortCode, shortAlphabet } from "./short-code";

describe("a short code", () => {
  it("has no characters that look alike", () => {
    for (const sign of "ilo01") expect(shortAlphabet).not.toContain(sign);
    expect(new Set(shortAlphabet).size).toBe(31);
  });

  it("is read as it is said and typed, and nothing else is one", () => {
    for (const typed of ["abc234", " ABC 234", "abc-234\n"]) expect(readShortCode(typed, 6)).toBe("abc234");
    for (const typed of ["", "abc23", "abc2345", "abc10o", "äbc234", "abc%34", "' or 1", "ａbc234"])
      expect(readShortCode(typed, 6), typed).toBeNull();
  });
});
