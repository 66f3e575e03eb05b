import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { Name, Paragraph, Sentence } from "../kernel/text";
import { StageKinds } from "./stage-kind";

/** The kind of a stage, independent of its name. */
export const StageKind = z.enum(StageKinds);
export type StageKind = z.infer<typeof StageKind>;

/** Planned feeling at a stage, -2 (dread) to 2 (delight). */
export const Feeling = z.int().min(-2).max(2);

/** Stages that one journey may have. */
export const mostStages = 20;

const facts = {
  name: Name,
  kind: StageKind,
  goal: Sentence,
  feeling: Feeling,
  backstage: Paragraph,
  evidence: Paragraph,
};

/**
 * Adds a stage at the end, or before another stage, so that an undo restores a removed stage at its
 * position.
 */
export const AddStage = z.object({
  id: Id,
  journeyId: Id,
  name: Name,
  kind: StageKind,
  goal: Sentence.default(""),
  feeling: Feeling.default(0),
  backstage: Paragraph.default(""),
  evidence: Paragraph.default(""),
  beforeStageId: Id.nullable().default(null),
});
export type AddStage = z.infer<typeof AddStage>;

/** `opensId`: a journey of its own that the stage opens. */
export const EditStage = z.object({
  stageId: Id,
  edits: z.object({
    name: edited(facts.name),
    kind: edited(facts.kind),
    goal: edited(facts.goal),
    feeling: edited(facts.feeling),
    backstage: edited(facts.backstage),
    evidence: edited(facts.evidence),
    opensId: edited(Id.nullable()),
  }),
});
export type EditStage = z.infer<typeof EditStage>;

/** Before another stage of the same journey, or to the end. */
export const MoveStage = z.object({ stageId: Id, beforeStageId: Id.nullable() });
export type MoveStage = z.infer<typeof MoveStage>;

/** Removes a stage that has no spots. */
export const RemoveStage = z.object({ stageId: Id });
export type RemoveStage = z.infer<typeof RemoveStage>;
