import { describe, expect, it } from "vitest";
import { contentSecurity, isOwnOrigin } from "./security-headers";

const own = "https://spots.example";
const post = (headers: Record<string, string>) =>
  new Request(`${own}/api/trpc/spot.place`, { method: "POST", headers });

describe("the policy of a page", () => {
  it("lets scripts run with the request's nonce only", () => {
    const policy = contentSecurity("abc", { development: false });
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/style-src-elem 'self' 'nonce-abc'/);
  });
});

describe("a request that changes something", () => {
  it("is ours when the browser says so", () => {
    expect(isOwnOrigin(post({ origin: own, "sec-fetch-site": "same-origin" }), own)).toBe(true);
  });

  it.each([
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site" },
    { origin: own, "sec-fetch-site": "same-site" },
  ])("is refused from another site: %o", (headers) => {
    expect(isOwnOrigin(post(headers as Record<string, string>), own)).toBe(false);
  });
});
