import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { requiredText, textUpTo } from "../kernel/text";
import type { SpotStatus } from "../spot/spot";
import { isOut } from "../spot/spot-status";
import { Measures } from "./measures";

/** How a goal is measured. */
export const Measure = z.enum(Measures);
export type Measure = z.infer<typeof Measure>;

const facts = { text: requiredText(200), measure: Measure, target: textUpTo(120) };

/** A goal of the business; `target` as text: "NPS of 60 by June". */
export const SetGoal = z.object({ id: Id, ...facts });
export type SetGoal = z.infer<typeof SetGoal>;

export const EditGoal = z.object({
  goalId: Id,
  edits: z.object({ text: edited(facts.text), measure: edited(facts.measure), target: edited(facts.target) }),
});
export type EditGoal = z.infer<typeof EditGoal>;

export const DropGoal = z.object({ goalId: Id });
export type DropGoal = z.infer<typeof DropGoal>;

/** Before another goal, or to the end. */
export const MoveGoal = z.object({ goalId: Id, beforeGoalId: Id.nullable().default(null) });
export type MoveGoal = z.infer<typeof MoveGoal>;

/** Links a goal to what it is reached by: one stage or one spot per link. */
export const AimGoal = z.discriminatedUnion("at", [
  z.object({ id: Id, goalId: Id, at: z.literal("stage"), stageId: Id }),
  z.object({ id: Id, goalId: Id, at: z.literal("spot"), spotId: Id }),
]);
export type AimGoal = z.infer<typeof AimGoal>;

export const UnaimGoal = z.object({ aimId: Id });
export type UnaimGoal = z.infer<typeof UnaimGoal>;

type Aim = { readonly id: Id; readonly stageId: Id | null; readonly spotId: Id | null };
type PlacedSpot = { readonly id: Id; readonly stageId: Id; readonly status: SpotStatus };

/**
 * A stage of a goal. `aimId`: the link to the stage itself, null when only its spots are linked.
 */
export type Lane<Stage, Spot> = {
  readonly stage: Stage;
  readonly aimId: Id | null;
  /** `aimId` null: the spot is included because its whole stage is linked. */
  readonly spots: readonly { readonly spot: Spot; readonly aimId: Id | null }[];
};

/**
 * The strategy on one page. For each goal: its stages in the order of the journey, and at each
 * stage the linked spots, or every live and trial spot when the whole stage is linked. A linked
 * stage without spots stays in the list. A goal without spots is marked; live and trial spots
 * without a goal are listed.
 */
export function assembleStrategy<
  Goal extends { readonly id: Id; readonly aims: readonly Aim[] },
  Stage extends { readonly id: Id },
  Spot extends PlacedSpot,
>(goals: readonly Goal[], stages: readonly Stage[], spots: readonly Spot[]) {
  const lines = goals.map((goal) => ({ goal, lanes: lanesOf(goal.aims, stages, spots) }));
  const serving = new Set(lines.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.spots.map(({ spot }) => spot.id))));
  const stageIds = new Set(stages.map(({ id }) => id));
  return {
    lines,
    withoutGoal: spots.filter(({ id, stageId, status }) => isOut(status) && stageIds.has(stageId) && !serving.has(id)),
  };
}

function lanesOf<Stage extends { readonly id: Id }, Spot extends PlacedSpot>(
  aims: readonly Aim[],
  stages: readonly Stage[],
  spots: readonly Spot[],
): readonly Lane<Stage, Spot>[] {
  const atSpot = (id: Id) => aims.find(({ spotId }) => spotId === id)?.id ?? null;
  return stages.flatMap((stage) => {
    const aimId = aims.find(({ stageId }) => stageId === stage.id)?.id ?? null;
    const here = spots
      .filter(({ stageId }) => stageId === stage.id)
      .map((spot) => ({ spot, aimId: atSpot(spot.id) }))
      .filter((each) => each.aimId !== null || (aimId !== null && isOut(each.spot.status)));
    return aimId === null && here.length === 0 ? [] : [{ stage, aimId, spots: here }];
  });
}
