import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dashboardEnv, isOutboxOpen, whyNotToStart } from "../env";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgres://me@localhost/spots");
  for (const name of ["OUTBOX", "PUBLIC_URL", "SMTP_URL"]) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the outbox page", () => {
  it("is closed by default", () => {
    expect(isOutboxOpen("localhost:3000")).toBe(false);
    vi.stubEnv("OUTBOX", "open");
    expect(isOutboxOpen("localhost:3000")).toBe(true);
  });

  it.each(["spots.example", "192.168.0.7:3000", "localhost.evil.example", null])(
    "is closed to a request for host %s",
    (host) => {
      vi.stubEnv("OUTBOX", "open");
      expect(isOutboxOpen(host)).toBe(false);
    },
  );

  it("is closed when a mail server is configured", () => {
    vi.stubEnv("OUTBOX", "open");
    vi.stubEnv("SMTP_URL", "smtp://mail.example");
    expect(isOutboxOpen("localhost:3000")).toBe(false);
  });

  it("prevents the dashboard from starting at a public address", () => {
    vi.stubEnv("OUTBOX", "open");
    expect(whyNotToStart(dashboardEnv())).toBeNull();
    vi.stubEnv("PUBLIC_URL", "https://spots.example");
    expect(whyNotToStart(dashboardEnv())).toContain("OUTBOX=closed");
    expect(isOutboxOpen("localhost:3000")).toBe(false);
    vi.stubEnv("OUTBOX", "closed");
    expect(whyNotToStart(dashboardEnv())).toBeNull();
  });
});
