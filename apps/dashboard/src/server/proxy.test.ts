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

describe("a visitor", () => {
  it.each(["/copper-comb", "/copper-comb/moments?day=2026-11-23", "/account", "/platform"])(
    "is asked to sign in before %s, and led back",
    (path) => {
      const to = new URL(open(path).headers.get("location") ?? "");
      expect(to.origin + to.pathname).toBe(`${own}/sign-in`);
      expect(to.searchParams.get("to")).toBe(path);
    },
  );

  it("who comes to the front door is asked to sign in, and led nowhere in particular", () => {
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

  it("with a link that has a full stop or a bracket at its end is led to the page that it means", () => {
    expect(open("/shared/abc.?a=1").headers.get("location")).toBe(`${own}/shared/abc?a=1`);
    expect(open("/invitation/abc)", { cookie: signedIn }).headers.get("location")).toBe(`${own}/invitation/abc`);
    expect(open("/shared/abc.").headers.get("content-security-policy")).toContain("nonce");
  });

  it("who sends something is told by the page, since a redirect would lose what was typed", () => {
    expect(open("/account", { method: "POST" }).headers.get("location")).toBeNull();
  });
});

describe("whoever is signed in", () => {
  it("goes on", () => {
    expect(open("/copper-comb", { cookie: signedIn }).headers.get("location")).toBeNull();
  });
});

describe("a request that no page of ours makes", () => {
  it.each(["/sign-in", "/api/auth/callback/credentials", "/copper-comb"])(
    "is refused as too large at %s by the length it announces",
    (path) => {
      const { status, headers } = open(path, { method: "POST", "content-length": String(64 * 1024 + 1) });
      expect(status).toBe(413);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(open(path, { method: "POST", "content-length": String(64 * 1024) }).status).toBe(200);
    },
  );

  it("is asked for the length of a form that announces none", () => {
    expect(open("/sign-in", { method: "POST", "transfer-encoding": "chunked" }).status).toBe(411);
    expect(open("/api/trpc/promise.make", { method: "POST", "transfer-encoding": "chunked" }).status).toBe(200);
  });

  it("leaves the size of a call to the procedure", () => {
    expect(open("/api/trpc/transfer.import", { method: "POST", "content-length": "5000000" }).status).toBe(200);
  });

  it.each(["/%ff", "/%", "/%E0%A4%A", "/copper-comb/%c3%28", "/shared/%ff"])("is not found at %s", (path) => {
    expect(open(path, { cookie: signedIn }).headers.get("x-middleware-rewrite")).toBe(`${own}/shared/-`);
  });
});

it("what is fetched ahead has the headers too", () => {
  const [matcher] = config.matcher;
  expect(Object.keys(matcher ?? {})).toEqual(["source"]);
});

describe("every page", () => {
  it.each(["/sign-in", "/copper-comb"])("%s comes with its policy and headers", (path) => {
    const { headers } = open(path);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d+$/);
  });

  it("has a nonce that no other page had", () => {
    const nonce = () =>
      open("/sign-in")
        .headers.get("content-security-policy")
        ?.match(/'nonce-([^']+)'/)?.[1];
    const nonces = new Set([nonce(), nonce(), nonce()]);
    expect(nonces.size).toBe(3);
    expect(nonces).not.toContain(undefined);
  });

  it("hands its nonce to what renders it", () => {
    const { headers } = open("/sign-in");
    expect(headers.get("content-security-policy")).toContain(`'nonce-${headers.get("x-middleware-request-x-nonce")}'`);
  });

  it("may send its forms to the providers that are configured", () => {
    vi.stubEnv("AUTH_OIDC_ISSUER", "https://id.example/realm");
    expect(open("/sign-in").headers.get("content-security-policy")).toContain("form-action 'self' https://id.example;");
  });
});
