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

describe("the policy of a page", () => {
  const policy = read(contentSecurity("abc", { development: false, formTargets: ["https://id.example"] }));

  it("lets scripts and style elements in with the request's nonce only", () => {
    expect(policy["script-src"]).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
    expect(policy["style-src"]?.slice(0, 2)).toEqual(["'self'", "'nonce-abc'"]);
    expect(policy["style-src"]?.slice(2).every((source) => source.startsWith("'sha256-"))).toBe(true);
    expect(policy["style-src-elem"]).toEqual(policy["style-src"]);
    const inline = Object.keys(policy).filter((name) => policy[name]?.some((source) => source.includes("unsafe")));
    expect(inline).toEqual(["style-src-attr"]);
  });

  it("lets nobody frame it, move its base, or take its forms but us and the providers in use", () => {
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
    expect(policy["object-src"]).toEqual(["'none'"]);
    expect(policy["form-action"]).toEqual(["'self'", "https://id.example"]);
  });

  it("names no other origin for anything", () => {
    const { "form-action": _, ...others } = policy;
    expect(
      Object.values(others)
        .flat()
        .filter((source) => source.includes("//")),
    ).toEqual([]);
  });
});

it("https is insisted on where there is https", () => {
  const names = (address: string) => securityHeaders(address).map(([name]) => name);
  expect(names("https://spots.example")).toContain("strict-transport-security");
  expect(names("http://localhost:3000")).not.toContain("strict-transport-security");
});

describe("a request that changes something", () => {
  it("is ours when the browser says so", () => {
    expect(isOwnOrigin(post({ origin: own, "sec-fetch-site": "same-origin" }), own)).toBe(true);
  });

  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `${own}.evil.example` },
    { "sec-fetch-site": "cross-site" },
    { origin: own, "sec-fetch-site": "same-site" },
  ])("is refused from another site: %o", (headers) => {
    expect(isOwnOrigin(post({ ...headers } as Record<string, string>), own)).toBe(false);
  });
});
