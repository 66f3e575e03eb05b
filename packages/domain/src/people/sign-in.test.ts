import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Password, safePath } from "./sign-in";

describe("the way on after signing in", () => {
  it.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "", "evil"])(
    "never leads to %s",
    (path) => {
      expect(safePath(path)).toBe("/");
    },
  );

  it("keeps a page of ours with its question", () => {
    expect(safePath("/copper-comb/moments?day=2026-11-23")).toBe("/copper-comb/moments?day=2026-11-23");
  });

  it("always stays on this site", () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(new URL(safePath(path), "https://spots.example").host).toBe("spots.example");
      }),
    );
  });
});

it("a password is long, in any script", () => {
  expect(Password.safeParse("123456789").success).toBe(false);
  expect(Password.safeParse("пароль-длинный").success).toBe(true);
});
