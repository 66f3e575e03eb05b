import { describe, expect, it } from "vitest";
import { photo } from "./photo";

describe("the question for a photo", () => {
  const text = { en: "Show us your cut", de: "Zeig uns deinen Schnitt" };
  const question = photo.schema.parse({ kind: "photo", id: `q${"1".repeat(32)}`, text });

  it("takes the id of a file with its size, and no text, name or path", () => {
    const isTaken = (given: unknown) => photo.answer(question).safeParse(given).success;
    const id = "0190b6d4-3c1e-7cc2-8a53-5d3f0d6a9f10";
    const size = { width: 1600, height: 1200 };
    const others = ["photo.jpg", id, { photo: "../etc", ...size }, { photo: id }, { photo: id, ...size, width: 0 }];
    expect([{ photo: id, ...size }, ...others].map(isTaken)).toEqual([true, false, false, false, false, false]);
  });

  it("is asked once, in words of the business, and no rule refers to it", () => {
    expect(photo.texts(question)).toEqual([{ path: "text", text }]);
    expect([photo.mostPerForm, photo.values(question), photo.store]).toEqual([1, [], null]);
  });
});
