import { describe, expect, it } from "vitest";
import { wordFindings } from "./words";

const findings = (text: string, path = "packages/api/src/spot/spot.commands.ts") => wordFindings(path, text);

describe("the check of words", () => {
  it.each([
    ["const guestName = 1;", "guestName"],
    ["function openDoor() {}", "openDoor"],
    ["type HTTPClash = string;", "HTTPClash"],
    [["call(`a $", "{theGuest} b`);"].join(""), "theGuest"],
    ["row.door_id = 1;", "door_id"],
  ])("finds the retired word in %s", (text, name) => {
    expect(findings(text).join()).toContain(`"${name}" has a retired word`);
  });

  it.each([
    'say("the guest at the door");',
    "// A guest at the door.",
    "/** The keeper of a door. */ const customer = 1;",
    "const indoors = 1; const exchangeable = 2;",
    "<p>Guests like this door</p>",
  ])("lets texts and other words be: %s", (text) => {
    expect(findings(text)).toEqual([]);
  });

  it("reads the name of the file, too", () => {
    expect(findings("", "apps/dashboard/src/features/journey/clash-dialog.tsx").join()).toContain("conflict");
  });

  it("knows where a word has its ordinary meaning", () => {
    expect(findings("const findings = [];", "tooling/checks/src/checks.ts")).toEqual([]);
  });
});
