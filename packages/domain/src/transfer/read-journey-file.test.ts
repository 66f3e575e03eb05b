import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templateFor } from "../journey/template";
import { Trades } from "../journey/trades";
import { Locales } from "../kernel/locales";
import { emptySpot } from "../spot/empty-spot";
import { mostCharacters } from "./journey-file";
import { readFile } from "./read-journey-file";

const spot = {
  ...emptySpot,
  name: "The warm towel",
  status: "idea",
  touchpoint: null,
  reviewOn: null,
  assessment: null,
};
const touchpoint = { name: "The till", element: "service", medium: "", weight: 3, isTruth: true, emotion: "" };
const stage = {
  kind: "purchase",
  name: "Paying",
  goal: "",
  feeling: 0,
  backstage: "",
  evidence: "",
  opens: null,
  touchpoints: [touchpoint],
  spots: [spot],
};
const journey = { name: "The regular", product: "", personas: [], stages: [stage] };
const file = { format: "magic-spots/journey", version: 1, journey, opened: [] };
const withStage = (change: object) => ({ ...file, journey: { ...journey, stages: [{ ...stage, ...change }] } });
const withSpot = (change: object) => withStage({ spots: [{ ...spot, ...change }] });
const faultsIn = (value: unknown) =>
  readFile(JSON.stringify(value)).faults.map(({ path, reason }) => `${path.join(".")} ${reason}`.trim());

describe("the forms of a file", () => {
  const id = `q${"1".repeat(32)}`;
  const withForm = (content: object) => ({
    ...file,
    forms: [
      { name: "After the visit", content: { languages: ["en"], questions: [{ id, kind: "recall" }], ...content } },
    ],
  });

  it("are read, also one that is not complete yet", () => {
    expect(faultsIn(withForm({}))).toEqual([]);
    expect(faultsIn(withForm({ questions: [{ id, kind: "text", text: { en: "", de: "" } }] }))).toEqual([]);
  });

  it("are refused with the place of each unknown field, kind and stage", () => {
    expect(faultsIn(withForm({ colour: "red" }))).toEqual(["forms.0.content.colour unknown"]);
    expect(faultsIn(withForm({ questions: [{ id, kind: "recall", hidden: true }] }))).toEqual([
      "forms.0.content.questions.0.hidden unknown",
    ]);
    expect(faultsIn(withForm({ questions: [{ id, kind: "riddle" }] }))).toHaveLength(1);
    const stage = { stageId: "0190b6d4-3c1e-7cc2-8a53-5d3f0d6a9f10", weight: 1, text: { en: "Paying", de: "" } };
    expect(faultsIn(withForm({ questions: [{ id, kind: "intensity", stages: [stage] }] }))).toEqual([
      "forms.0.content.questions.0.stages noSuchStage",
    ]);
    expect(faultsIn({ ...file, forms: [{ name: "Nothing" }] })).toContain("forms.0.content missing");
  });

  it("are read up to as many as a business may have, however many there are", () => {
    const faults = faultsIn({ ...file, forms: Array(1000).fill({ name: "Nothing", content: {} }) });
    expect(faults).toContain("forms tooMany");
    expect(faults).toContain("forms.49.content.questions missing");
    expect(faults.filter((fault) => fault.startsWith("forms.50."))).toEqual([]);
  });
});

describe("a file that is not a journey file", () => {
  it.each([
    ["nothing", "", "notJson"],
    ["a sentence", "The Saturday cut", "notJson"],
    ["half of a file", JSON.stringify(file).slice(0, -2), "notJson"],
    ["a number", "1", "foreign"],
    ["a list", "[]", "foreign"],
    ["nothing at all", "null", "foreign"],
    ["another product's map", '{"format":"smiley-map","version":1}', "foreign"],
    ["a list as deep as it is long", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "tooLarge"],
    ["more than anybody designed", " ".repeat(mostCharacters + 1), "tooLarge"],
  ])("as %s is refused with one message", (_, text, reason) => {
    expect(readFile(text)).toEqual({ file: null, faults: [{ path: [], reason }] });
  });

  it("with a newer version is refused as newer", () => {
    expect(readFile(JSON.stringify({ ...file, version: 2 })).faults).toEqual([
      { path: [], reason: "newer", limit: "2" },
    ]);
  });

  it("never makes the reader throw, whatever its content", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readFile(text).file).toBeNull();
      }),
    );
  });
});

describe("an invalid file", () => {
  it.each([
    ["a name that is missing", withSpot({ name: undefined }), ["journey.stages.0.spots.0.name missing"]],
    ["a name of 300 characters", withSpot({ name: "x".repeat(300) }), ["journey.stages.0.spots.0.name tooLong"]],
    ["an empty name", withSpot({ name: " " }), ["journey.stages.0.spots.0.name required"]],
    ["a name of two lines", withSpot({ name: "a\nb" }), ["journey.stages.0.spots.0.name oneLine"]],
    ["a text that cannot be kept", withSpot({ happens: "a\u0000" }), ["journey.stages.0.spots.0.happens unreadable"]],
    ["four cues", withSpot({ cues: ["a", "b", "c", "d"] }), ["journey.stages.0.spots.0.cues tooMany"]],
    ["a word we do not know", withSpot({ budget: 5 }), ["journey.stages.0.spots.0.budget unknown"]],
    ["a status of another world", withSpot({ status: "retired" }), ["journey.stages.0.spots.0.status notAChoice"]],
    ["a day that is none", withSpot({ reviewOn: "2026-02-30" }), ["journey.stages.0.spots.0.reviewOn badDate"]],
    [
      "a touchpoint that is not there",
      withSpot({ touchpoint: 2 }),
      ["journey.stages.0.spots.0.touchpoint noSuchTouchpoint"],
    ],
    ["a feeling beyond delight", withStage({ feeling: 3 }), ["journey.stages.0.feeling outOfRange"]],
    ["a feeling in words", withStage({ feeling: "good" }), ["journey.stages.0.feeling wrongKind"]],
    ["an opening that leads nowhere", withStage({ opens: 1 }), ["journey.stages.0.opens noSuchJourney"]],
    ["a journey nobody opens", { ...file, opened: [journey] }, ["opened.0 neverOpened"]],
    ["a design without a stage", { ...file, journey: { ...journey, stages: [] } }, ["journey.stages tooFew"]],
    ["21 stages", { ...file, journey: { ...journey, stages: Array(21).fill(stage) } }, ["journey.stages tooMany"]],
    ["501 spots", withStage({ spots: Array(501).fill(spot) }), ["journey tooManySpots"]],
    ["401 touchpoints", withStage({ touchpoints: Array(401).fill(touchpoint) }), ["journey tooManyTouchpoints"]],
    ["no journey at all", { ...file, journey: undefined }, ["journey missing"]],
  ])("with %s is refused with the position", (_, value, faults) => {
    expect(faultsIn(value)).toEqual(faults);
  });

  it("is refused with all its errors at once", () => {
    const opened = [{ ...journey, stages: [{ ...stage, opens: 1 }] }];
    const bad = withStage({
      kind: "sale",
      opens: 1,
      touchpoints: [{ ...touchpoint, weight: 9 }],
      spots: [{ ...spot, touchpoint: 4, name: 5 }],
    });
    expect(faultsIn({ ...bad, opened, owner: "me" }).toSorted()).toEqual([
      "journey.stages.0.kind notAChoice",
      "journey.stages.0.spots.0.name wrongKind",
      "journey.stages.0.spots.0.touchpoint noSuchTouchpoint",
      "journey.stages.0.touchpoints.0.weight outOfRange",
      "opened.0.stages.0.opens tooDeep",
      "owner unknown",
    ]);
  });

  it("is refused with the limit and the allowed values", () => {
    const limits = readFile(JSON.stringify(withSpot({ status: "gone", talkLine: "x".repeat(301) }))).faults;
    expect(limits.map(({ limit }) => limit)).toEqual(["idea, ready, pilot, live", "300"]);
  });

  it("is refused when a score has no evidence", () => {
    const assessment = {
      distinctive: 4,
      distinctiveEvidence: "",
      unforgettable: null,
      unforgettableEvidence: "",
      defendable: null,
      defendableEvidence: "",
      qualities: ["surprise", "luck"],
      equivalents: [{ who: "", what: "Coffee", since: 2020 }],
    };
    expect(faultsIn(withSpot({ assessment })).map((fault) => fault.replace("journey.stages.0.spots.0.", ""))).toEqual([
      "assessment.qualities.1 notAChoice",
      "assessment.equivalents.0.who required",
      "assessment.equivalents.0.since unknown",
      "assessment.distinctiveEvidence evidenceFirst",
    ]);
  });
});

describe("a template pasted as a file", () => {
  it.each(Trades.flatMap((trade) => Locales.map((locale) => [trade, locale] as const)))(
    "is read as it was written: %s, %s",
    (trade, locale) => {
      const template = templateFor(trade, locale);
      expect(readFile(JSON.stringify(template, null, 2))).toEqual({ file: template, faults: [] });
    },
  );

  it("needs no more than a journey's name and a stage's kind and name", () => {
    const stages = [{ kind: "purchase", name: "Paying" }];
    const read = readFile(
      JSON.stringify({ format: "magic-spots/journey", version: 1, journey: { name: "Bare", stages } }),
    );
    expect(read).toMatchObject({
      file: { journey: { name: "Bare", personas: [], stages: [{ name: "Paying", goal: "", feeling: 0, spots: [] }] } },
    });
  });

  it("is refused with every error and its position", () => {
    const { journey: florist, ...envelope } = templateFor("florist", "en");
    const [first, second, third, ...rest] = florist.stages;
    const stages = [first, { ...second, kind: "nowhere" }, { ...third, name: "x".repeat(81) }, ...rest];
    expect(faultsIn({ ...envelope, journey: { ...florist, name: "", stages } })).toEqual([
      "journey.name required",
      "journey.stages.1.kind notAChoice",
      "journey.stages.2.name tooLong",
    ]);
  });

  it("is refused when a spot is at a touchpoint that does not exist", () => {
    const { journey: florist, ...envelope } = templateFor("florist", "en");
    const [spotOfOurs] = florist.stages.flatMap(({ spots }) => spots);
    const stages = florist.stages.with(-1, {
      ...florist.stages[0],
      spots: [{ ...spotOfOurs, touchpoint: 99 }],
    } as (typeof florist.stages)[number]);
    expect(faultsIn({ ...envelope, journey: { ...florist, stages } })).toEqual([
      `journey.stages.${stages.length - 1}.spots.0.touchpoint noSuchTouchpoint`,
    ]);
  });
});
