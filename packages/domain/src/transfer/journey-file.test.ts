import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Competencies, mostNeeds } from "../growth/topics";
import { type DesignSpot, DesignStatus, type JourneyDesign, templateOf, withoutIds } from "../journey/design";
import { arrivalOf, designOf, rowsOf } from "../journey/design-rows";
import { Elements } from "../journey/element";
import { StageKinds } from "../journey/stage-kind";
import { clean } from "../kernel/text";
import { Qualities } from "../spot/qualities";
import { fileOf, type JourneyFile } from "./journey-file";
import { readFile } from "./read-journey-file";

/** The value after the schema: a composed text may be longer than before. */
const kept = (value: string, maxLength: number) => clean(clean(value).slice(0, maxLength).toWellFormed());
const text = (maxLength: number, minLength = 0) =>
  fc.string({ minLength, maxLength, unit: "grapheme" }).map((value) => kept(value, maxLength));
const someText = (maxLength: number) => text(maxLength - 1).map((value) => kept(`·${value}`, maxLength));
const line = someText(80).map((value) => clean(value.replaceAll(/[\n\t]/g, " ")));
const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const score = fc.option(fc.integer({ min: 1, max: 5 }));

const assessment = fc.record({
  distinctive: score,
  distinctiveEvidence: someText(40),
  unforgettable: score,
  unforgettableEvidence: someText(40),
  defendable: score,
  defendableEvidence: someText(40),
  qualities: fc.subarray([...Qualities]),
  equivalents: fc.array(fc.record({ who: someText(20), what: someText(20) }), { maxLength: 2 }),
});
const translation = fc.record(
  { name: line, talkLine: text(60), aliases: fc.array(someText(20), { maxLength: 3 }), briefHow: text(20) },
  { requiredKeys: [] },
);
const task = someText(20).map((value) => value.replaceAll(/[{}]/g, "x"));
const spotOn = (touchpoints: number): fc.Arbitrary<DesignSpot> =>
  fc.record({
    name: line,
    status: fc.constantFrom(...DesignStatus.options),
    touchpoint: touchpoints === 0 ? fc.constant(null) : fc.option(fc.integer({ min: 1, max: touchpoints })),
    happens: text(60),
    retold: text(60),
    talkLine: text(60),
    anchor: text(20),
    emotion: text(20),
    stopRule: text(20),
    cues: fc.array(someText(20), { maxLength: 3 }),
    briefWhat: text(20),
    briefWhy: text(20),
    briefHow: text(20),
    aliases: fc.array(someText(20), { maxLength: 3 }),
    translations: fc.record({ de: translation, en: translation }, { requiredKeys: [] }),
    reviewOn: fc.option(day),
    assessment: fc.option(assessment),
    needs: fc.subarray([...Competencies], { maxLength: mostNeeds }),
    relay: fc.array(fc.record({ what: task, role: someText(20), minutes: fc.integer({ min: 1, max: 240 }) }), {
      maxLength: 3,
    }),
  });
const touchpoint = fc.record({
  name: line,
  element: fc.constantFrom(...Elements),
  medium: text(20),
  weight: fc.integer({ min: 1, max: 5 }),
  isTruth: fc.boolean(),
  emotion: text(20),
});
const stageOpening = (opens: fc.Arbitrary<number | null>) =>
  fc.array(touchpoint, { maxLength: 4 }).chain((touchpoints) =>
    fc.record({
      kind: fc.constantFrom(...StageKinds),
      name: line,
      goal: text(40),
      feeling: fc.integer({ min: -2, max: 2 }),
      backstage: text(40),
      evidence: text(40),
      opens,
      touchpoints: fc.constant(touchpoints),
      spots: fc.array(spotOn(touchpoints.length), { maxLength: 3 }),
    }),
  );
const persona = fc.record({ name: line, hopes: text(40), worries: text(40), clues: text(40) });
const journeyOpening = (opens: fc.Arbitrary<number | null>): fc.Arbitrary<JourneyDesign> =>
  fc.record({
    name: line,
    product: text(40),
    personas: fc.array(persona, { maxLength: 1 }),
    stages: fc.array(stageOpening(opens), { minLength: 1, maxLength: 4 }),
  });

/** An arbitrary valid file: each opened journey is opened by a stage of the first. */
const anyFile: fc.Arbitrary<JourneyFile> = fc
  .record({
    journey: journeyOpening(fc.constant(null)),
    others: fc.array(journeyOpening(fc.constant(null)), { maxLength: 2 }),
  })
  .map(({ journey, others }) => {
    const opened = others.slice(0, journey.stages.length);
    const stages = journey.stages.map((stage, at) => ({ ...stage, opens: at < opened.length ? at + 1 : null }));
    return { format: "magic-spots/journey", version: 1, journey: { ...journey, stages }, opened, forms: [] };
  });

/** A generator of ids in ascending order. */
function idsFrom(start: number) {
  let last = start;
  return () => {
    last += 1;
    return `0199a2b4-0000-7000-8000-${String(last).padStart(12, "0")}`;
  };
}

/** The rows of a file, with ids of one business. */
function rowsFrom({ journey, opened }: JourneyFile) {
  const newId = idsFrom(0);
  const others = opened.map((design) => ({ id: newId(), design }));
  const openedIds = others.map(({ id }) => id);
  return { rows: rowsOf([...others, { id: newId(), design: journey }], newId, openedIds), openedIds };
}

/** The designs read from the rows of a file: the first journey and those that it opens. */
function draftsOf(file: JourneyFile) {
  const { rows, openedIds } = rowsFrom(file);
  const personas = [...file.opened, file.journey].map((journey) => journey.personas[0] ?? null);
  const assessments = new Map(rows.assessments.map(({ spotId, ...assessment }) => [spotId, assessment]));
  const drafts = rows.journeys.map((journey, at) => ({
    ...journey,
    persona: personas[at] ?? null,
    stages: rows.stages
      .filter(({ journeyId }) => journeyId === journey.id)
      .map((stage) => ({
        ...stage,
        touchpoints: rows.touchpoints.filter(({ stageId }) => stageId === stage.id),
        spots: rows.spots
          .filter(({ stageId }) => stageId === stage.id)
          .map((spot) => ({
            ...spot,
            assessment: assessments.get(spot.id) ?? null,
            needs: rows.needs.flatMap(({ spotId, topic }) => (spotId === spot.id ? [topic] : [])),
            relay: rows.relays.find(({ spotId }) => spotId === spot.id)?.steps ?? [],
          })),
      })),
  }));
  const first = drafts.at(-1);
  if (!first) throw new Error("a file holds a journey");
  return { first, others: drafts.slice(0, -1), openedIds };
}

function writtenAgain(file: JourneyFile): JourneyFile {
  const { first, others, openedIds } = draftsOf(file);
  return fileOf(
    withoutIds(designOf(first, openedIds)),
    others.map((other) => withoutIds(designOf(other))),
  );
}

const arrived = (journey: JourneyDesign): JourneyDesign => ({
  ...journey,
  stages: journey.stages.map((stage) => ({
    ...stage,
    spots: stage.spots.map((spot) => ({ ...spot, status: arrivalOf(spot) })),
  })),
});

describe("a journey's file", () => {
  it("is read as it was written, for every journey", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(readFile(JSON.stringify(file))).toEqual({ file, faults: [] });
      }),
    );
  });

  it("becomes a draft that exports the same file, with its live spots as ready ones", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const back = writtenAgain(file);
        expect(back).toEqual({ ...file, journey: arrived(file.journey), opened: file.opened.map(arrived) });
        expect(writtenAgain(back)).toEqual(back);
      }),
    );
  });

  it("creates every row with a new id, in the order of the file", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { rows } = rowsFrom(file);
        const { journeys, stages, touchpoints, spots } = rows;
        const ids = [...journeys, ...stages, ...touchpoints, ...spots].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of journeys) {
          const positions = stages.filter(({ journeyId }) => journeyId === id).map(({ position }) => position);
          expect(positions.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(positions);
        }
      }),
    );
  });

  it("contains no id of the source database", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(JSON.stringify(writtenAgain(file))).not.toContain("0199a2b4-0000-7000-8000");
      }),
    );
  });

  it("leaves out retired spots and journeys that were not requested", () => {
    const { first } = draftsOf(sample());
    const [stage] = first.stages;
    if (!stage) throw new Error("the sample has a stage");
    const spots = stage.spots.map((spot) => ({ ...spot, status: "retired" as const }));
    const away = { ...first, stages: [{ ...stage, spots, opensId: idsFrom(900)() }] };
    expect(withoutIds(designOf(away)).stages[0]).toMatchObject({ opens: null, spots: [] });
  });

  it("without the business's own plans is a template, and is unchanged when read again", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { first, openedIds } = draftsOf(file);
        const template = fileOf(templateOf(designOf(first, openedIds)));
        expect(readFile(JSON.stringify(template))).toEqual({ file: template, faults: [] });
        expect(template.journey.stages.map(({ opens }) => opens)).not.toContain(1);
      }),
    );
  });
});

/** One small journey. */
function sample(): JourneyFile {
  const [file] = fc.sample(anyFile, { numRuns: 1, seed: 7 });
  if (!file) throw new Error("a sample is made");
  return file;
}
