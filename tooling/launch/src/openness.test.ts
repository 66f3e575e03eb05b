import { describe, expect, it } from "vitest";
import { Stop } from "../bootstrap.mjs";
import { LaunchEnv } from "./env";
import { opennessOf } from "./openness";

const openness = (settings: Record<string, string> = {}, own = true) => opennessOf(LaunchEnv.parse(settings), { own });
const abroad = { PUBLIC_URL: "https://spots.example", FEEDBACK_URL: "https://say.spots.example" };

describe("a start without settings", () => {
  it("listens on loopback only, with the demo and the outbox page", () => {
    expect(openness()).toEqual({
      PUBLIC_URL: "http://localhost:3000",
      FEEDBACK_URL: "http://localhost:3001",
      BIND_ADDRESS: "127.0.0.1",
      OUTBOX: "open",
      hasDemo: true,
      isPrivate: true,
    });
  });

  it("closes the outbox page when a mail server is set", () => {
    expect(openness({ SMTP_URL: "smtp://localhost" }).OUTBOX).toBe("closed");
  });
});

describe("a start that other machines can reach", () => {
  it.each([
    { PUBLIC_URL: "https://spots.example" },
    { FEEDBACK_URL: "http://192.168.0.7:3001" },
    { BIND_ADDRESS: "0.0.0.0" },
    abroad,
  ])("has neither demo nor outbox: %o", (settings) => {
    expect(openness({ ...settings })).toMatchObject({ OUTBOX: "closed", hasDemo: false });
    expect(openness({ ...settings }).BIND_ADDRESS).not.toBe("127.0.0.1");
  });

  it.each([{ OUTBOX: "open" }, { SEED: "demo" }])("is refused with %o", (settings) => {
    expect(() => openness({ ...abroad, ...settings })).toThrow(Stop);
    expect(() => openness({ BIND_ADDRESS: "0.0.0.0", ...settings })).toThrow(Stop);
  });
});

describe("a given DATABASE_URL", () => {
  it("is never filled with the demo", () => {
    expect(openness({}, false).hasDemo).toBe(false);
    expect(() => openness({ SEED: "demo" }, false)).toThrow("pnpm seed demo");
  });
});
