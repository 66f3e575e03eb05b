import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { originOf } from "./origin";

describe("the origin of a typed web address", () => {
  it.each([
    ["shop.example", "https://shop.example"],
    ["https://Shop.Example/menu?x=1#top", "https://shop.example"],
    ["https://shop.example:8443/", "https://shop.example:8443"],
    ["https://müller.example", "https://xn--mller-kva.example"],
    ["http://localhost:3000", "http://localhost:3000"],
  ])("%s is %s", (typed, origin) => expect(originOf(typed)).toBe(origin));

  it.each([
    "",
    " ",
    "shop",
    "*",
    "https://*.shop.example",
    "http://shop.example",
    "ftp://shop.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "null",
    "https://me@shop.example",
    "https://shop.example evil.example",
    "file:///etc/passwd",
  ])("%j is none", (typed) => expect(originOf(typed)).toBeNull());

  it("is read again as itself, and is nothing but a scheme, a host and a port", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ validSchemes: ["https"], withQueryParameters: true })), (typed) => {
        const origin = originOf(typed);
        if (origin === null) return;
        expect(originOf(origin)).toBe(origin);
        expect(new URL(origin).origin).toBe(origin);
      }),
    );
  });
});
