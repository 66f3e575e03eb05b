import { describe, expect, it } from "vitest";
import { consent } from "./consent";

const make = (purposes: unknown) => consent.schema.parse({ kind: "consent", id: `q${"1".repeat(32)}`, purposes });

describe("the question what a customer agrees to", () => {
  it("is asked once in locked words, is stored as consents of the answer, and no rule names it", () => {
    const question = make(["quote"]);
    expect([consent.mostPerForm, consent.store, consent.texts(question), consent.values(question)]).toEqual([
      ...[1, "consents", [], []],
    ]);
  });

  it("names one purpose at least, each once, and no unknown one", () => {
    expect(consent.problems?.(make(["reply", "followUp"]))).toEqual({});
    expect(consent.problems?.(make([]))).toEqual({ purposes: "required" });
    expect(consent.problems?.(make(["quote", "quote"]))).toEqual({ purposes: "invalid" });
    expect(() => make(["everything"])).toThrow();
  });
});
