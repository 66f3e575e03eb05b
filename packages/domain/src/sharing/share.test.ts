import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JourneySnapshot } from "../journey/design";
import { endOfShare, MakeShare, type SharePart, sharedView, stateOfShare } from "./share";
import { SharePartNames } from "./share-part";

/**
 * The share part of each text, by the text's first letters. All texts of the journey are different.
 */
const owners: Readonly<Record<string, readonly SharePart[]>> = {
  stage: ["stages"],
  touch: ["stages"],
  spot: ["spotNames", "spotWords", "briefings"],
  words: ["spotWords"],
  brief: ["briefings"],
  person: ["persona"],
  /** What no link shows. */
  never: [],
};
const id = (last: number) => `01890000-0000-7000-8000-${String(last).padStart(12, "0")}`;

const journey: JourneySnapshot = JourneySnapshot.parse({
  name: "The regular",
  stages: [1, 2].map((at) => ({
    id: id(at),
    kind: "purchase",
    name: `stage${at}`,
    goal: `stage-goal${at}`,
    feeling: at,
    backstage: `never-back${at}`,
    evidence: `never-evidence${at}`,
    touchpoints: [
      {
        id: id(10 + at),
        name: `touch${at}`,
        element: "service",
        medium: `never-medium${at}`,
        weight: 3,
        isTruth: true,
        emotion: `felt-touch${at}`,
      },
    ],
    spots: [
      {
        id: id(20 + at),
        name: `spot${at}`,
        happens: `words-happens${at}`,
        retold: `words-retold${at}`,
        talkLine: `words-talk${at}`,
        anchor: `words-anchor${at}`,
        emotion: `felt-spot${at}`,
        stopRule: `brief-stop${at}`,
        cues: [`brief-cue${at}`],
        briefWhat: `brief-what${at}`,
        briefWhy: `brief-why${at}`,
        briefHow: `brief-how${at}`,
        aliases: [`never${at}`],
      },
    ],
  })),
});
const persona = { name: "person-name", hopes: "person-hopes", worries: "person-worries", clues: "person-clues" };
const texts = [
  ...new Set(
    JSON.stringify([journey, persona]).match(
      /(?:stage|touch|spot|words|brief|never|felt)[a-z-]*\d(?=")|person-[a-z]+(?=")/g,
    ),
  ),
];

function belongs(text: string, parts: readonly SharePart[]): boolean {
  const has = (part: SharePart) => parts.includes(part);
  if (text.startsWith("felt-touch")) return has("feelings") && has("stages");
  if (text.startsWith("felt-spot"))
    return has("feelings") && (has("spotNames") || has("spotWords") || has("briefings"));
  const owner = Object.keys(owners).find((begin) => text.startsWith(begin)) ?? "";
  return (owners[owner] ?? []).some(has);
}

describe("what a share link shows", () => {
  it("is exactly the chosen parts, for every text and every choice", () => {
    fc.assert(
      fc.property(fc.subarray([...SharePartNames]), (parts) => {
        const shown = JSON.stringify(sharedView(journey, persona, parts));
        expect(texts.filter((text) => shown.includes(`"${text}"`))).toEqual(
          texts.filter((text) => belongs(text, parts)),
        );
        expect(shown.includes('"feeling"')).toBe(parts.includes("feelings") && parts.includes("stages"));
      }),
    );
  });

  it("is tested with every kind of text of a journey", () => {
    expect(texts).toHaveLength(42);
  });

  it("contains no id", () => {
    expect(JSON.stringify(sharedView(journey, { ...persona, ...{ id: id(99) } }, SharePartNames))).not.toContain(
      "01890000",
    );
  });

  it("does not reveal by an empty list which stage has a spot", () => {
    expect(JSON.stringify(sharedView(journey, null, ["stages"]))).not.toContain("spots");
  });
});

describe("a share link", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  const make = (more: object) =>
    MakeShare.safeParse({
      id: id(1),
      journeyId: id(2),
      parts: ["stages"],
      expiresOn: "2026-12-24",
      password: null,
      note: "",
      ...more,
    });

  it("works to the end of its last day, in the business's time zone", () => {
    expect(endOfShare("2026-11-23", { now, timeZone: "Pacific/Auckland" }).toISOString()).toBe(
      "2026-11-23T11:00:00.000Z",
    );
  });

  it.each([
    ["2026-11-22", "dayIsOver"],
    ["2027-11-25", "withinAYear"],
    ["9999-12-31", "withinAYear"],
  ])("to %s is refused: %s", (day, reason) => {
    expect(() => endOfShare(day, { now, timeZone: "Europe/Berlin" })).toThrow(
      expect.objectContaining({ detail: { fields: { expiresOn: reason } } }),
    );
  });

  it("with no chosen part is refused", () => {
    expect(make({}).success).toBe(true);
    expect(make({ parts: [] }).error?.issues[0]?.message).toBe("chooseSomething");
    expect(make({ parts: ["feelings"] }).error?.issues[0]?.message).toBe("feelingsOfWhat");
    expect(make({ parts: ["members"] }).success).toBe(false);
    expect(make({ password: "short" }).error?.issues[0]?.message).toBe("passwordShort");
    expect(make({ expiresOn: "2026-02-30" }).success).toBe(false);
  });

  it("stops working at the instant it ends, and when it was withdrawn", () => {
    expect(stateOfShare({ expiresAt: now, revokedAt: null }, now)).toBe("expired");
    expect(stateOfShare({ expiresAt: new Date(now.getTime() + 1), revokedAt: null }, now)).toBe("open");
    expect(stateOfShare({ expiresAt: new Date(now.getTime() + 1), revokedAt: now }, now)).toBe("revoked");
  });
});
