import { describe, expect, it } from "vitest";
import { contentSecurity, isOwnOrigin, securityHeaders } from "./security-headers";

const own = "https://spots.example";
const post = (headers: Record<string, string>) =>
  new Request(`${own}/api/trpc/spot.place`, { method: "POST", headers });

/** The sources of each directive, by its name. */
function read(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy
      .split("; ")
      .map((part) => part.split(" "))
      .map(([name = "", ...from]) => [name, from]),
  );
}

describe("the content security policy of a page", () => {
  const policy = read(contentSecurity("abc", { development: false, formTargets: ["https://id.example"] }));

  it("allows scripts and style elements only with the request's nonce", () => {
    expect(policy["script-src"]).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
    expect(policy["style-src"]?.slice(0, 2)).toEqual(["'self'", "'nonce-abc'"]);
    expect(policy["style-src"]?.slice(2).every((source) => source.startsWith("'sha256-"))).toBe(true);
    expect(policy["style-src-elem"]).toEqual(policy["style-src"]);
    const inline = Object.keys(policy).filter((name) => policy[name]?.some((source) => source.includes("unsafe")));
    expect(inline).toEqual(["style-src-attr"]);
  });

  it("forbids framing and other base URLs, and allows form targets on this site and the configured providers only", () => {
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
    expect(policy["object-src"]).toEqual(["'none'"]);
    expect(policy["form-action"]).toEqual(["'self'", "https://id.example"]);
  });

  it("names no other origin in any directive", () => {
    const { "form-action": _, ...others } = policy;
    expect(
      Object.values(others)
        .flat()
        .filter((source) => source.includes("//")),
    ).toEqual([]);
  });
});

it("the https headers are set only where the site uses https", () => {
  const names = (address: string) => securityHeaders(address).map(([name]) => name);
  expect(names("https://spots.example")).toContain("strict-transport-security");
  expect(names("http://localhost:3000")).not.toContain("strict-transport-security");
});

describe("the origin check of a request that changes something", () => {
  it("accepts a request that the browser marks as coming from this site", () => {
    expect(isOwnOrigin(post({ origin: own, "sec-fetch-site": "same-origin" }), own)).toBe(true);
  });

  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `${own}.evil.example` },
    { "sec-fetch-site": "cross-site" },
    { origin: own, "sec-fetch-site": "same-site" },
  ])("refuses a request from another site: %o", (headers) => {
    expect(isOwnOrigin(post({ ...headers } as Record<string, string>), own)).toBe(false);
  });
});
