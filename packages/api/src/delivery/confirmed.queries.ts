import type { Id } from "@spots/domain/kernel/ids";

/** The most answers of one visit that are read. */
const mostAnswers = 5;

/**
 * The answers of a moment's visit, each with the spots that it mentions unaided: in what the
 * customer would tell a friend, as the share of confirmed deliveries counts them.
 */
export const answersOfVisit = {
  select: {
    responses: {
      select: {
        id: true,
        mentions: { where: { question: "recall", source: "unaided", status: "counted" }, select: { spotId: true } },
      },
      orderBy: { answeredAt: "asc" },
      take: mostAnswers,
    },
  },
} as const;

type Answered = {
  readonly status: string;
  readonly spotId: Id | null;
  readonly visit: {
    readonly responses: readonly { readonly id: Id; readonly mentions: readonly { readonly spotId: Id | null }[] }[];
  } | null;
};

/**
 * What the customer of a delivered moment said, as far as their answer is tied to its visit: the
 * answer, and whether it mentions the spot unaided. That confirms the delivery; an answer without a
 * mention says nothing against it. Null without an answer.
 */
export function answerTo({ status, spotId, visit }: Answered): { readonly id: Id; readonly confirms: boolean } | null {
  if (status !== "delivered" || !visit) return null;
  const confirming = visit.responses.find(
    ({ mentions }) => spotId !== null && mentions.some((each) => each.spotId === spotId),
  );
  const answer = confirming ?? visit.responses[0];
  return answer ? { id: answer.id, confirms: answer === confirming } : null;
}
