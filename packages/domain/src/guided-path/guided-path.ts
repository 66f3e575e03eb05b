import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { lineUpTo, Sentence, textUpTo } from "../kernel/text";
import { Day } from "../kernel/time";
import { mostCandidates, mostEquivalents, Steps } from "./questions";

/** A step by its name. */
export const Step = z.enum(Steps);
export type Step = z.infer<typeof Step>;

/** A possible spot with its texts so far. The last five are those that the test asks for. */
export const Candidate = z.object({
  stageId: Id.nullable(),
  name: lineUpTo(80),
  happens: textUpTo(600),
  talkLine: Sentence,
  anchor: Sentence,
  retold: Sentence,
  briefWhat: Sentence,
  stopRule: Sentence,
});
export type Candidate = z.infer<typeof Candidate>;

/** The answers by question. Each may be partial: `isAnswered` decides when it is complete. */
export const Answers = z.object({
  promise: z.object({ text: Sentence }),
  felt: z.object({ stageId: Id.nullable(), touchpointId: Id.nullable(), how: Sentence }),
  special: z.object({ premises: Sentence, product: Sentence, service: Sentence, team: Sentence }),
  emotion: z.object({ text: lineUpTo(80) }),
  action: z.object({ text: textUpTo(200) }),
  others: z.object({
    isAlone: z.boolean(),
    equivalents: z.array(z.object({ who: lineUpTo(80), what: textUpTo(200) })).max(mostEquivalents, "tooMany"),
    edge: Sentence,
  }),
  candidates: z.object({ drafts: z.array(Candidate).max(mostCandidates, "tooMany") }),
});
export type Answers = z.infer<typeof Answers>;

/** `brandPromiseId`: the promise for which a spot is searched. */
export const BeginGuidedPath = z.object({ id: Id, journeyId: Id, brandPromiseId: Id.nullable().default(null) });
export type BeginGuidedPath = z.infer<typeof BeginGuidedPath>;

export const ReadGuidedPath = z.object({ guidedPathId: Id });
export type ReadGuidedPath = z.infer<typeof ReadGuidedPath>;

const { shape } = Answers;

/**
 * Each answer has the value that was shown when editing began, so that two devices do not overwrite
 * each other unnoticed.
 */
export const SaveAnswers = z.object({
  guidedPathId: Id,
  edits: z.object({
    promise: edited(shape.promise),
    felt: edited(shape.felt),
    special: edited(shape.special),
    emotion: edited(shape.emotion),
    action: edited(shape.action),
    others: edited(shape.others),
    candidates: edited(shape.candidates),
  }),
});
export type SaveAnswers = z.infer<typeof SaveAnswers>;

export const StandAt = z.object({ guidedPathId: Id, step: Step });
export type StandAt = z.infer<typeof StandAt>;

export const FinishGuidedPath = z.object({ guidedPathId: Id });
export type FinishGuidedPath = z.infer<typeof FinishGuidedPath>;

export const DropGuidedPath = z.object({ guidedPathId: Id });
export type DropGuidedPath = z.infer<typeof DropGuidedPath>;

export const RestoreGuidedPath = z.object({ guidedPathId: Id });
export type RestoreGuidedPath = z.infer<typeof RestoreGuidedPath>;

/** An action of a member with a due date. Member and date are required. */
export const PlanAction = z.object({
  id: Id,
  guidedPathId: Id,
  text: textUpTo(160).min(1, "required"),
  memberId: z.string().min(1, "required").pipe(Id),
  dueOn: z.string().min(1, "required").pipe(Day),
});
export type PlanAction = z.infer<typeof PlanAction>;

export const SetActionDone = z.object({ actionId: Id, isDone: z.boolean() });
export type SetActionDone = z.infer<typeof SetActionDone>;

export const RemoveAction = z.object({ actionId: Id });
export type RemoveAction = z.infer<typeof RemoveAction>;
