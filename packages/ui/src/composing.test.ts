import { expect, test } from "vitest";
import { isComposing } from "./composing";

test("a key press during composition belongs to the input method, and so does the last one, known by its key code", () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
});

test("a plain Enter does not belong to the input method", () => {
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
