import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name, Sentence } from "../kernel/text";

/** What a stage is for, whatever a business calls it. */
export const StageKinds = ["preconception", "introduction", "interaction", "purchase", "adoption"] as const;
export const StageKind = z.enum(StageKinds);
export type StageKind = z.infer<typeof StageKind>;

/** Planned feeling at a stage, -2 (dread) to 2 (delight). */
export const Feeling = z.int().min(-2).max(2);

export const RenameStage = z.object({ stageId: Id, name: Name });
export type RenameStage = z.infer<typeof RenameStage>;

export const DescribeStage = z.object({ stageId: Id, goal: Sentence, feeling: Feeling });
export type DescribeStage = z.infer<typeof DescribeStage>;
