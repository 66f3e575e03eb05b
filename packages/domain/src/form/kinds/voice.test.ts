import { describe, expect, it } from "vitest";
import { voice } from "./voice";

describe("the question for a recording", () => {
  const text = { en: "Tell us in your voice", de: "Erzähl es uns" };
  const question = voice.schema.parse({ kind: "voice", id: `q${"1".repeat(32)}`, text });

  it("takes the id of a file with its type and length, or words instead", () => {
    const isTaken = (given: unknown) => voice.answer(question).safeParse(given).success;
    const id = "0190b6d4-3c1e-7cc2-8a53-5d3f0d6a9f10";
    const of = { voice: id, type: "audio/webm", seconds: 12.5 };
    const others = [{ ...of, type: "text/html" }, { ...of, voice: "../etc" }, { voice: id }, "a".repeat(2001), 4];
    expect([of, "In words", ...others].map(isTaken)).toEqual([true, true, false, false, false, false, false]);
  });

  it("is asked once, in words of the business, and no rule refers to it", () => {
    expect(voice.texts(question)).toEqual([{ path: "text", text }]);
    expect([voice.mostPerForm, voice.values(question), voice.store]).toEqual([1, [], null]);
  });
});
