import { expect, test } from "vitest";
import { isComposing } from "./composing";

test("a key press belongs to the input method while it composes, and the one that ends it by its key code", () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
});

test("a plain Enter is the person's own", () => {
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
