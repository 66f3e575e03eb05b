import { type AnswerFilter, mostValues, writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import type { JourneyStage } from "./journey-edit";

/** The page that lists answers, and the first day that the figures count. */
export type AnswersPage = { readonly list: string; readonly since: string | null };

/** The address of the answers since that day that a filter holds. */
export const answersHref = ({ list, since }: AnswersPage, filter: Partial<AnswerFilter>): string =>
  `${list}?${writeAnswerFilter({ ...filter, from: since })}`;

/** The address of the answers that mention a spot at a touchpoint. */
export function touchpointHref(answers: AnswersPage, { spots }: JourneyStage, touchpointId: string): string {
  const spotIds = spots.flatMap((spot) => (spot.touchpointId === touchpointId ? [spot.id] : []));
  return answersHref(answers, { spotIds: spotIds.slice(0, mostValues) });
}
