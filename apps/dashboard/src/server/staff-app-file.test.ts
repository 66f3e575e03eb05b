import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { proxy } from "../proxy";

const own = "https://spots.example";
beforeEach(() => {
  vi.stubEnv("AUTH_SECRET", "a-secret-of-the-test-alone-0123456789");
  vi.stubEnv("PUBLIC_URL", own);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const headersOf = (path: string, cookie = "__Secure-authjs.session-token=abc") =>
  proxy(new NextRequest(`${own}${path}`, { headers: { cookie } })).headers;

it("only files with a hash in their names are cached without asking", () => {
  const caching = (path: string) => headersOf(path).get("cache-control");
  expect(caching("/my/assets/index-abc.js")).toBe("public, max-age=31536000, immutable");
  for (const path of ["/my", "/my/copper-comb", "/my/sw.js", "/my/index.html", "/my/manifest.webmanifest"])
    expect(caching(path)).toBe("no-cache");
});

it("the staff app's page runs only this site's scripts, and has the other security headers", () => {
  const headers = headersOf("/my/copper-comb");
  expect(headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(headers.get("content-security-policy")).not.toContain("nonce");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("strict-transport-security")).toContain("max-age");
});

it("the service worker may answer for the whole site, and no other file", () => {
  expect(headersOf("/my/sw.js").get("service-worker-allowed")).toBe("/");
  expect(headersOf("/my/index.html").get("service-worker-allowed")).toBeNull();
});

it("a visitor without a session is redirected from the page to the sign-in, and may read the files", () => {
  const to = new URL(headersOf("/my/copper-comb", "").get("location") ?? "");
  expect(to.searchParams.get("to")).toBe("/my/copper-comb");
  expect(headersOf("/my/sw.js", "").get("location")).toBeNull();
});

it("a business whose slug begins with the letters of the path keeps its pages", () => {
  expect(headersOf("/mystic-barber/team").get("content-security-policy")).toContain("nonce");
});
