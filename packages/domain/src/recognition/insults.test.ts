import { describe, expect, it } from "vitest";
import { mayInsult } from "./insults";

describe("words that may insult", () => {
  it.each([
    "You idiot!",
    "Du Vollidiot",
    "IDIOT",
    "i d i o t",
    "1d10t",
    "idiiiiot",
    "What an @sshole",
    "So ein Arschloch",
    "Für einen Versager ganz gut",
    "Endlich mal wach gewesen",
    "Even you can be nice",
    "she is so stu­pid",
    "Scheißkerl",
    "f.u.c.k",
    "Blöde Kuh",
  ])("are found in %j", (text) => {
    expect(mayInsult(text)).toBe(true);
  });

  it.each([
    "You walked her to the car in the rain. Thank you!",
    "Danke, dass du für mich eingesprungen bist",
    "She passed the class with glass in her hand",
    "Table 3 at 7:45, you saved us 10 minutes!",
    "Du hast die Kunden aus Hannover zum Lachen gebracht",
    "Assistant, assessment, bass, cockpit, Scunthorpe, analysis",
    "Grüße aus Essen",
    "",
    "🙏🎈",
  ])("are not found in %j", (text) => {
    expect(mayInsult(text)).toBe(false);
  });
});
