import { expect, it } from "vitest";
import { readShortAddress } from "./short-address";

it("names its business and its channel, however it is typed, and nothing else does", () => {
  for (const typed of ["abcd23456", "ABCD-23456", "abcd 23456"])
    expect(readShortAddress(typed)).toEqual({ business: "abcd", channel: "23456" });
  for (const typed of ["", "abcd2345", "abcd234567", "abcd0l345", "a".repeat(10_000)])
    expect(readShortAddress(typed)).toBeNull();
});
