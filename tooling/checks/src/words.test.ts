import { describe, expect, it } from "vitest";
import { screenWordFindings, wordFindings } from "./words";

const findings = (text: string, path = "packages/api/src/spot/spot.commands.ts") => wordFindings(path, text);

describe("the check of words", () => {
  it.each([
    ["const guestName = 1;", "guestName"],
    ["function openDoor() {}", "openDoor"],
    ["type HTTPClash = string;", "HTTPClash"],
    [["call(`a $", "{theGuest} b`);"].join(""), "theGuest"],
    ["row.door_id = 1;", "door_id"],
    ["const walks = [];", "walks"],
    ["action.settle(1);", "settle"],
  ])("finds the retired word in %s", (text, name) => {
    expect(findings(text).join()).toContain(`"${name}" has a retired word`);
  });

  it.each([
    'say("the guest at the door");',
    "// A guest at the door.",
    "/** The keeper of a door. */ const customer = 1;",
    "const indoors = 1; const exchangeable = 2;",
    "<p>Guests like this door</p>",
  ])("accepts plain texts and other words: %s", (text) => {
    expect(findings(text)).toEqual([]);
  });

  it("also checks the name of the file", () => {
    expect(findings("", "apps/dashboard/src/features/journey/clash-dialog.tsx").join()).toContain("conflict");
  });

  it("accepts a word in the files where it has its ordinary meaning", () => {
    expect(findings("const findings = [];", "tooling/checks/src/checks.ts")).toEqual([]);
  });
});

describe("the check of texts", () => {
  const said = (language: "en" | "de", text: string, key = "spot.title") =>
    screenWordFindings(language, new Map([[key, text]]));

  it.each([
    ["en", "Open a channel", "New QR code"],
    ["en", "The doubtful ones", "not sure which spot"],
    ["en", "Keep", "Save"],
    ["de", "Zweifelhafte Antworten", "Unklare Antworten"],
    ["de", "Deine Gäste", "Kunde"],
  ] as const)("finds the retired word in %s: %s", (language, text, instead) => {
    expect(said(language, text).join()).toContain(instead);
  });

  it.each([
    ["en", "Where do customers notice that you keep it?"],
    ["en", "A hostel and its rescue"],
    ["de", "Wenn die Sperre aufgehoben ist, geht es weiter."],
  ] as const)("accepts other words in %s: %s", (language, text) => {
    expect(said(language, text)).toEqual([]);
  });

  it("accepts a word in the keys where it has another meaning", () => {
    expect(said("en", "Hotel or guest house", "journey.trade.hotel")).toEqual([]);
  });
});
