import { describe, expect, it } from "vitest";
import { settingsFindings } from "./doctor";

const sound = {
  PUBLIC_URL: "https://spots.example",
  FEEDBACK_URL: "https://say.spots.example",
  AUTH_SECRET: "f3a9c1d27b64e8f05a1c9d3e7b2f6a80",
  SMTP_URL: "smtp://user:secret@mail.example:587",
  MAIL_FROM: "Magic Spots <hello@spots.example>",
  TRUST_PROXY: "1",
};

const wrongIn = (settings: Record<string, string | undefined>) =>
  settingsFindings({ ...sound, ...settings }).flatMap((finding) => ("wrong" in finding ? [finding.about] : []));

describe("the doctor", () => {
  it("reports nothing for sound settings", () => {
    expect(wrongIn({})).toEqual([]);
    expect(
      wrongIn({ OUTBOX: "closed", SEED: "none", TRUST_PROXY: "10.0.0.0/8, fd00::/8", FLOOD_LIMIT: "300" }),
    ).toEqual([]);
  });

  it("reports everything that a deployment needs on a machine without settings", () => {
    const findings = settingsFindings({}).flatMap((finding) => ("wrong" in finding ? [finding.about] : []));
    expect(findings).toEqual(["PUBLIC_URL", "FEEDBACK_URL", "AUTH_SECRET", "SMTP_URL", "MAIL_FROM", "TRUST_PROXY"]);
  });

  it.each([
    { OUTBOX: "open" },
    { SEED: "demo" },
    { PSEUDO_LANGUAGE: "true" },
    { TRUST_PROXY: "0" },
    { TRUST_PROXY: "everybody" },
    { FLOOD_LIMIT: "many" },
    { FLOOD_LIMIT: "0" },
    { PUBLIC_URL: "http://spots.example" },
    { PUBLIC_URL: "http://localhost:3000" },
    { FEEDBACK_URL: "spots" },
    { AUTH_SECRET: "short" },
    { SMTP_URL: "https://mail.example" },
    { MAIL_FROM: "Magic Spots <no-reply@localhost>" },
  ])("reports %o and how to correct it", (settings) => {
    expect(wrongIn({ ...settings })).toEqual(Object.keys(settings));
    const [finding] = settingsFindings({ ...sound, ...settings }).filter((each) => "wrong" in each);
    expect(finding && "mend" in finding && finding.mend.length).toBeGreaterThan(5);
  });

  it("never prints a secret", () => {
    expect(JSON.stringify(settingsFindings(sound))).not.toMatch(/secret@|f3a9c1d2/);
  });
});
