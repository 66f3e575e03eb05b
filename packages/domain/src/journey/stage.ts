import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name, Sentence } from "../kernel/text";

/** What a stage is for, whatever a business calls it. */
export const StageKinds = ["preconception", "introduction", "interaction", "purchase", "adoption"] as const;
export const StageKind = z.enum(StageKinds);
export type StageKind = z.infer<typeof StageKind>;

/** Planned feeling at a stage, -2 (dread) to 2 (delight). */
export const Feeling = z.int().min(-2).max(2);

/** More stages than these are no road that a person can keep in mind. */
export const mostStages = 20;

export const AddStage = z.object({ id: Id, journeyId: Id, kind: StageKind, name: Name });
export type AddStage = z.infer<typeof AddStage>;

export const RenameStage = z.object({ stageId: Id, name: Name });
export type RenameStage = z.infer<typeof RenameStage>;

export const DescribeStage = z.object({ stageId: Id, goal: Sentence, feeling: Feeling });
export type DescribeStage = z.infer<typeof DescribeStage>;

/** Before another stage of the same journey, or to the end. */
export const MoveStage = z.object({ stageId: Id, beforeStageId: Id.nullable() });
export type MoveStage = z.infer<typeof MoveStage>;

/** Only an empty stage goes: its spots are moved first. */
export const RemoveStage = z.object({ stageId: Id });
export type RemoveStage = z.infer<typeof RemoveStage>;
