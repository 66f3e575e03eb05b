import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Password, safePath } from "./sign-in";

const site = "https://spots.example";
/** Pieces of which addresses that leave a site are made. */
const piece = fc.constantFrom(
  "/",
  "\\",
  ".",
  "..",
  "%2e",
  "%2E",
  "%2f",
  "%5c",
  "\t",
  "\n",
  "\r",
  "@",
  ":",
  "?",
  "#",
  "evil.example",
  "x",
);

/** The path, resolved and decoded repeatedly, as servers and proxies may do. */
function everyReading(path: string): string[] {
  const readings = [path];
  for (let turn = 0; turn < 3; turn += 1) {
    const { pathname, search, hash } = new URL(readings.at(-1) ?? "", site);
    readings.push(pathname + search + hash);
    readings.push(pathname.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
  }
  return readings;
}

describe("the redirect after signing in", () => {
  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "",
    "evil",
    "/.//evil.example/a",
    "/..//evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
    "/%2E%2E//evil.example",
    "/.\\/evil.example",
    "/\t/evil.example",
    "/.\n//evil.example",
    "/%2f/evil.example",
    "/%5cevil.example",
    "/%252e//evil.example",
    "/x//evil.example",
    " //evil.example",
  ])("never goes to %j", (path) => {
    expect(safePath(path)).toBe("/");
  });

  it.each([
    "/copper-comb/moments?day=2026-11-23",
    "/invitation/0aZ_-9",
    "/copper-comb/journeys/0193#stage",
    "/copper-comb/conversations?open=0193&q=caf%C3%A9//x",
  ])("keeps a path of the app with its query: %s", (path) => {
    expect(safePath(path)).toBe(path);
  });

  it("is the path as a browser resolves it", () => {
    expect(safePath(["/a", "/b"])).toBe("/");
    expect(safePath("/copper-comb/./moments/../people")).toBe("/copper-comb/people");
  });

  it("always stays on this origin, however often the path is resolved or decoded", () => {
    const anyPath = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 9 }).map((pieces) => `/${pieces.join("")}`),
    );
    fc.assert(
      fc.property(anyPath, (path) => {
        const safe = safePath(path);
        expect(safePath(safe)).toBe(safe);
        for (const reading of everyReading(safe)) {
          expect(new URL(reading, site).origin).toBe(site);
          expect(reading).not.toMatch(/^[\\/]{2}/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

it("a password has a minimum length in any script", () => {
  expect(Password.safeParse("123456789").success).toBe(false);
  expect(Password.safeParse("пароль-длинный").success).toBe(true);
  expect(Password.safeParse("😀😀😀😀😀").success).toBe(false);
});
