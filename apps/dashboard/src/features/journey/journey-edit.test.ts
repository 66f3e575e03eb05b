import { emptySpot } from "@spots/domain/spot/empty-spot";
import { noOpinions } from "@spots/domain/spot/question";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseOf, type Journey, type JourneyEdit, nextAfter, withEdit } from "./journey-edit";

const idOf = (kind: string, number: number) => `${kind}-${number}`;
const content = { ...emptySpot, name: "A spot" };

/** Returns a journey of three stages, each with two touchpoints and two spots. */
function aShopWithJourney(): Journey {
  const stages = [0, 1, 2].map((at) => ({
    id: idOf("stage", at),
    kind: "purchase" as const,
    name: `Stage ${at}`,
    goal: "",
    feeling: 0,
    backstage: "",
    evidence: "",
    opensId: null,
    opens: null,
    touchpoints: [0, 1].map((turn) => ({
      id: idOf("touchpoint", at * 2 + turn),
      name: `Touchpoint ${turn}`,
      element: "service" as const,
      medium: "",
      weight: 3,
      isTruth: false,
      emotion: "",
    })),
    spots: [0, 1].map((turn) => ({
      id: idOf("spot", at * 2 + turn),
      status: "idea" as const,
      version: 0,
      locations: [],
      offAt: [],
      touchpointId: null,
      responsibleId: null,
      reviewOn: null,
      isReviewDue: false,
      isPressured: false,
      content,
      judgement: { isComplete: false, remarks: [] },
      opinions: noOpinions,
      sameAs: null,
      inventors: [],
    })),
  }));
  return {
    id: "journey",
    name: "The road",
    product: "",
    persona: null,
    personaId: null,
    archivedAt: null,
    locations: [],
    mostLive: 3,
    version: 0,
    isChanged: true,
    versions: [],
    stages,
  };
}

/** Returns an edit that fits the journey, chosen by these numbers. */
function editOf(
  journey: Journey,
  [kind, one, other, word]: readonly [number, number, number, string],
): JourneyEdit | null {
  const stage = journey.stages[one % Math.max(1, journey.stages.length)];
  const to = journey.stages[other % Math.max(1, journey.stages.length)];
  if (!stage || !to) return null;
  const spot = stage.spots[other % Math.max(1, stage.spots.length)];
  const touchpoint = stage.touchpoints[other % Math.max(1, stage.touchpoints.length)];
  const before = to.id === stage.id ? null : to.id;
  switch (kind) {
    case 0:
      return { kind: "stage.edit", id: stage.id, edits: { name: { was: stage.name, to: word } } };
    case 1:
      return { kind: "stage.move", id: stage.id, before, wasBefore: nextAfter(journey.stages, stage.id) };
    case 2:
      return { kind: "stage.remove", stage, before: nextAfter(journey.stages, stage.id) };
    case 3:
      return touchpoint
        ? {
            kind: "touchpoint.move",
            id: touchpoint.id,
            stageId: to.id,
            before: to.touchpoints.find(({ id }) => id !== touchpoint.id)?.id ?? null,
            fromStageId: stage.id,
            wasBefore: nextAfter(stage.touchpoints, touchpoint.id),
          }
        : null;
    case 4:
      return touchpoint
        ? {
            kind: "touchpoint.remove",
            touchpoint,
            stageId: stage.id,
            before: nextAfter(stage.touchpoints, touchpoint.id),
          }
        : null;
    case 5:
      return spot
        ? {
            kind: "spot.move",
            id: spot.id,
            stageId: to.id,
            before: to.spots.find(({ id }) => id !== spot.id)?.id ?? null,
            fromStageId: stage.id,
            wasBefore: nextAfter(stage.spots, spot.id),
          }
        : null;
    default:
      return { kind: "journey.edit", edits: { name: { was: journey.name, to: word } } };
  }
}

const draws = fc.array(fc.tuple(fc.nat(6), fc.nat(8), fc.nat(8), fc.string({ minLength: 1 })), { maxLength: 20 });

describe("an edit of the journey", () => {
  it("is undone by its inverse, and so is every sequence of edits", () => {
    fc.assert(
      fc.property(draws, (steps) => {
        const start = aShopWithJourney();
        const made: JourneyEdit[] = [];
        let journey = start;
        for (const step of steps) {
          const edit = editOf(journey, step);
          if (!edit) continue;
          made.push(edit);
          journey = withEdit(journey, edit);
        }
        for (const edit of made.toReversed()) journey = withEdit(journey, inverseOf(edit));
        expect(journey).toEqual(start);
      }),
    );
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(draws, ([step]) => {
        const start = aShopWithJourney();
        const edit = step ? editOf(start, step) : null;
        if (!edit) return;
        const once = withEdit(start, edit);
        expect(withEdit(once, edit)).toEqual(once);
      }),
    );
  });

  it("of a missing thing changes nothing", () => {
    const journey = aShopWithJourney();
    expect(withEdit(journey, { kind: "stage.edit", id: "gone", edits: { name: { was: "a", to: "b" } } })).toEqual(
      journey,
    );
    const move = { id: "gone", stageId: "stage-0", before: null, fromStageId: "stage-1", wasBefore: null };
    expect(withEdit(journey, { kind: "spot.move", ...move })).toEqual(journey);
  });

  it("updates the judgement of the spot", () => {
    const [stage] = withEdit(aShopWithJourney(), {
      kind: "spot.edit",
      id: "spot-0",
      edits: { anchor: { was: "", to: "the bell" }, reviewOn: { was: null, to: "2027-01-01" } },
    }).stages;
    expect(stage?.spots[0]).toMatchObject({ reviewOn: "2027-01-01", content: { anchor: "the bell" } });
    expect(stage?.spots[0]?.judgement.remarks).not.toContainEqual({ kind: "missing", field: "anchor" });
  });
});
