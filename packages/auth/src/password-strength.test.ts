import { hash } from "@node-rs/argon2";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { describe, expect, it, vi } from "vitest";
import { hashPassword, isPassword } from "./password";
import { weaknessOf } from "./password-strength";

const own = ["mona.okafor@copper-comb.example", "Mona Okafor", "Copper & Comb"];

describe("a password that is easy to guess", () => {
  it.each(["1234567890", "password1234", "qwertyuiop", "iloveyou123", "P@ssw0rd123", "Passwort123", "welcome2026!"])(
    "is refused as a common one: %s",
    (password) => {
      expect(weaknessOf(password, own)).toBe("passwordCommon");
    },
  );

  it.each(["aaaaaaaaaa", "          ", "abcdefghij", "abcabcabcabc", "hallohallo", "2026202620"])(
    "is refused as a pattern: %j",
    (password) => {
      expect(weaknessOf(password, own)).toBe("passwordPattern");
    },
  );

  it.each([
    "mona.okafor@copper-comb.example",
    "Mona Okafor",
    "monaokafor1",
    "okafor mona 1985",
    "copper-comb-1",
    "CopperComb2026!",
    "MÓNA-ökafor",
  ])("is refused as the person's own words: %s", (password) => {
    expect(weaknessOf(password, own)).toBe("passwordPersonal");
  });
});

it.each([
  "the shepherd counts blue doors",
  "Grüße-aus-Köln-1",
  "пароль-длинный",
  "Mona combs seven owls",
  "x7#Kq9!vTz",
])("a password that is hard to guess is accepted: %s", (password) => {
  expect(weaknessOf(password, own)).toBeNull();
});

it("a long password is judged by its first 64 characters, since an estimate takes longer with each", () => {
  const check = vi.spyOn(ZxcvbnFactory.prototype, "check");
  const strong = "the shepherd counts blue doors";
  weaknessOf(strong + "a1!".repeat(66), own);
  expect(check.mock.calls.map(([read]) => read)).toEqual([(strong + "a1!".repeat(66)).slice(0, 64)]);
  check.mockRestore();
});

describe("a password typed on another keyboard", () => {
  const [composed, decomposed] = ["Grüße-aus-Köln-1".normalize("NFC"), "Grüße-aus-Köln-1".normalize("NFD")];

  it("is the same password, however its letters are composed", async () => {
    for (const [set, typed] of [
      [composed, decomposed],
      [decomposed, composed],
      ["ｆｕｌｌ-width-pass", "full-width-pass"],
    ] as const)
      expect(await isPassword(await hashPassword(set), typed)).toBe(true);
    expect(await isPassword(await hashPassword(composed), "Gruße-aus-Köln-1")).toBe(false);
  });

  it("opens a hash that was made before passwords were normalised", async () => {
    for (const set of [composed, decomposed, "ﬁsh and ½ chips"])
      for (const typed of [set.normalize("NFC"), set.normalize("NFD")])
        expect(await isPassword(await hash(set), typed)).toBe(true);
  });

  it("matches nothing when there is no hash", async () => {
    expect(await isPassword(null, "nobody has this password")).toBe(false);
  });
});
