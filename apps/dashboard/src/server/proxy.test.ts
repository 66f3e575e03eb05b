import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { config, proxy } from "../proxy";

const own = "https://spots.example";
beforeEach(() => {
  vi.stubEnv("AUTH_SECRET", "a-secret-of-the-test-alone-0123456789");
  vi.stubEnv("PUBLIC_URL", own);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const open = (path: string, { cookie = "", method = "GET", ...headers }: Record<string, string> = {}) =>
  proxy(new NextRequest(`${own}${path}`, { method, headers: { cookie, ...headers } }));
const signedIn = "__Secure-authjs.session-token=abc";

describe("a visitor without a session", () => {
  it.each(["/copper-comb", "/copper-comb/moments?day=2026-11-23", "/account", "/platform"])(
    "is redirected from %s to the sign-in and back afterwards",
    (path) => {
      const to = new URL(open(path).headers.get("location") ?? "");
      expect(to.origin + to.pathname).toBe(`${own}/sign-in`);
      expect(to.searchParams.get("to")).toBe(path);
    },
  );

  it("who opens / is redirected to the sign-in without a return address", () => {
    expect(open("/").headers.get("location")).toBe(`${own}/sign-in`);
  });

  it.each([
    "/sign-in",
    "/sign-in/link?token=x",
    "/forgot",
    "/reset/abc",
    "/invitation/abc",
    "/shared/abc",
    "/api/health",
  ])("may open %s", (path) => {
    expect(open(path).headers.get("location")).toBeNull();
  });

  it("who opens a link with a full stop or a bracket at its end is redirected to the correct address", () => {
    expect(open("/shared/abc.?a=1").headers.get("location")).toBe(`${own}/shared/abc?a=1`);
    expect(open("/invitation/abc)", { cookie: signedIn }).headers.get("location")).toBe(`${own}/invitation/abc`);
    expect(open("/shared/abc.").headers.get("content-security-policy")).toContain("nonce");
  });

  it("who submits a form is not redirected, since a redirect would lose the input", () => {
    expect(open("/account", { method: "POST" }).headers.get("location")).toBeNull();
  });
});

describe("a visitor with a session cookie", () => {
  it("is not redirected", () => {
    expect(open("/copper-comb", { cookie: signedIn }).headers.get("location")).toBeNull();
  });
});

describe("a request that no page of this app sends", () => {
  it.each(["/sign-in", "/api/auth/callback/credentials", "/copper-comb"])(
    "is refused as too large at %s by its Content-Length",
    (path) => {
      const { status, headers } = open(path, { method: "POST", "content-length": String(64 * 1024 + 1) });
      expect(status).toBe(413);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(open(path, { method: "POST", "content-length": String(64 * 1024) }).status).toBe(200);
    },
  );

  it("is refused with 411 when a form has no Content-Length", () => {
    expect(open("/sign-in", { method: "POST", "transfer-encoding": "chunked" }).status).toBe(411);
    expect(open("/api/trpc/promise.make", { method: "POST", "transfer-encoding": "chunked" }).status).toBe(200);
  });

  it("is left to the procedure when it is a tRPC call", () => {
    expect(open("/api/trpc/transfer.import", { method: "POST", "content-length": "5000000" }).status).toBe(200);
  });

  it.each(["/%ff", "/%", "/%E0%A4%A", "/copper-comb/%c3%28", "/shared/%ff"])("is not found at %s", (path) => {
    expect(open(path, { cookie: signedIn }).headers.get("x-middleware-rewrite")).toBe(`${own}/shared/-`);
  });
});

it("a prefetch request gets the security headers too", () => {
  const [matcher] = config.matcher;
  expect(Object.keys(matcher ?? {})).toEqual(["source"]);
});

describe("every page", () => {
  it.each(["/sign-in", "/copper-comb"])("%s has a content security policy and the security headers", (path) => {
    const { headers } = open(path);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d+$/);
  });

  it("lets the staff app alone use the camera", () => {
    const policy = (path: string) => open(path, { cookie: signedIn }).headers.get("permissions-policy");
    expect(policy("/my/copper-comb")).toMatch(/^camera=\(self\), microphone=\(\)/);
    for (const path of ["/copper-comb", "/mystery", "/sign-in"]) expect(policy(path)).toMatch(/^camera=\(\), /);
  });

  it("has a different nonce for each response", () => {
    const nonce = () =>
      open("/sign-in")
        .headers.get("content-security-policy")
        ?.match(/'nonce-([^']+)'/)?.[1];
    const nonces = new Set([nonce(), nonce(), nonce()]);
    expect(nonces.size).toBe(3);
    expect(nonces).not.toContain(undefined);
  });

  it("passes its nonce to the renderer", () => {
    const { headers } = open("/sign-in");
    expect(headers.get("content-security-policy")).toContain(`'nonce-${headers.get("x-middleware-request-x-nonce")}'`);
  });

  it("allows the configured providers as form targets", () => {
    vi.stubEnv("AUTH_OIDC_ISSUER", "https://id.example/realm");
    expect(open("/sign-in").headers.get("content-security-policy")).toContain("form-action 'self' https://id.example;");
  });
});
