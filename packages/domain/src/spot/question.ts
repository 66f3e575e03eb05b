import type { Id } from "../kernel/ids";
import type { Judgement } from "./judgement";
import type { SpotContent } from "./spot";

/** The questions about a spot that only a person can judge. */
export const Questions = ["aboveOrdinary", "recallable", "tellable"] as const;
type Question = (typeof Questions)[number];

type JudgedWords = Pick<SpotContent, "happens" | "retold" | "talkLine" | "anchor">;

export const saysTheSameWords = (one: JudgedWords, other: JudgedWords): boolean =>
  one.happens === other.happens &&
  one.retold === other.retold &&
  one.talkLine === other.talkLine &&
  one.anchor === other.anchor;

export type Opinion = {
  readonly question: Question;
  readonly isYes: boolean;
  readonly memberId: Id;
  readonly at: Date;
};

/**
 * The state of a question: no counting answer (`open`), or all answers are yes, all are no, or they
 * differ.
 */
export type QuestionStanding = "open" | "yes" | "no" | "divided";

/** No question is judged yet. */
export const noOpinions: Readonly<Record<Question, QuestionStanding>> = {
  aboveOrdinary: "open",
  recallable: "open",
  tellable: "open",
};

/**
 * The state of a question about the current texts, by the last answer of each member. The author's
 * own answer counts only when no other member could judge.
 * @param said answers about the current texts
 * @param authorId who wrote them; null when no member did
 */
export function standingOfQuestion(
  question: Question,
  said: readonly Opinion[],
  { authorId, isAlone }: { readonly authorId: Id | null; readonly isAlone: boolean },
): QuestionStanding {
  const last = new Map<Id, Opinion>();
  for (const each of said) {
    const former = last.get(each.memberId);
    if (each.question === question && (!former || former.at <= each.at)) last.set(each.memberId, each);
  }
  const counted = [...last.values()].filter(({ memberId }) => isAlone || memberId !== authorId);
  if (counted.length === 0) return "open";
  if (counted.every(({ isYes }) => isYes)) return "yes";
  return counted.some(({ isYes }) => isYes) ? "divided" : "no";
}

/**
 * The status of a draft: ready when its texts are complete, unless every answer to a question is
 * no. An open question changes nothing.
 */
export function draftStatusOf(
  { isComplete }: Pick<Judgement, "isComplete">,
  standings: readonly QuestionStanding[] = [],
): "ready" | "idea" {
  return isComplete && !standings.includes("no") ? "ready" : "idea";
}
