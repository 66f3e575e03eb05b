import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { lineUpTo, Sentence, textUpTo } from "../kernel/text";
import { Day } from "../kernel/time";

/** The steps of the guided path in order, from a promise to a spot that keeps it. */
export const Steps = ["promise", "felt", "special", "emotion", "action", "others", "candidates", "test"] as const;
export const Step = z.enum(Steps);
export type Step = z.infer<typeof Step>;

/** Where something special may lie. */
export const Quadrants = ["premises", "product", "service", "team"] as const;

/**
 * What may become a spot: its words as far as they are found. The last five are what the test asks
 * for.
 */
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

export const mostCandidates = 3;
export const mostEquivalents = 5;

/**
 * What was answered, by question. Each answer may be half written: `isAnswered` says when it will
 * do.
 */
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

/** A step that is answered in words of its own; the test reads the candidates. */
export type Question = keyof Answers;
export const Questions: readonly Question[] = Answers.keyof().options;

/** Empty forms. */
export const emptyCandidate: Candidate = {
  stageId: null,
  name: "",
  happens: "",
  talkLine: "",
  anchor: "",
  retold: "",
  briefWhat: "",
  stopRule: "",
};
export const emptyAnswers: Answers = {
  promise: { text: "" },
  felt: { stageId: null, touchpointId: null, how: "" },
  special: { premises: "", product: "", service: "", team: "" },
  emotion: { text: "" },
  action: { text: "" },
  others: { isAlone: false, equivalents: [], edge: "" },
  candidates: { drafts: [] },
};

/** The answers as they are kept, with an untouched form for each that is not there yet. */
export function answersOf(kept: unknown): Answers {
  return Answers.parse({ ...emptyAnswers, ...Object(kept) });
}

/** `brandPromiseId`: the promise for which a spot is looked for. */
export const BeginGuidedPath = z.object({ id: Id, journeyId: Id, brandPromiseId: Id.nullable().default(null) });
export type BeginGuidedPath = z.infer<typeof BeginGuidedPath>;

export const ReadGuidedPath = z.object({ guidedPathId: Id });
export type ReadGuidedPath = z.infer<typeof ReadGuidedPath>;

const { shape } = Answers;

/**
 * Each answer says what stood there when writing began: two devices never overwrite each other
 * unseen.
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

/** Actions that one plan may have. */
export const mostActions = 12;

/** Something that a member does by a day. Member and day are both required. */
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
