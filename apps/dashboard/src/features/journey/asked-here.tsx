import { mostValues } from "@spots/domain/feedback/answer-filter";
import { TextLink } from "@spots/ui/link";
import { useTranslations } from "next-intl";
import { type AnswersPage, answersHref } from "./answers-href";
import type { SentenceOf, Shape } from "./use-shape";

type Props = {
  score: ReturnType<Shape["scoreOf"]>;
  /** The stage, or the touchpoint's. */
  stageId: string;
  name: string;
  /** Null when the reader may not open answers. */
  answers: AnswersPage | null;
  sentenceOf: SentenceOf;
};

/** How customers asked at a stage or touchpoint recommend the business, with their answers. */
export function AskedHere({ score, stageId, name, answers, sentenceOf }: Props) {
  const say = useTranslations("journey");
  if (score === null) return null;
  const { estimate, leftOut, channelIds } = score;
  // More channels do not fit into a filter: then all answers about the stage are opened.
  const filter = channelIds.length <= mostValues ? { channelIds } : { stageIds: [stageId] };
  return (
    <>
      {sentenceOf(estimate, "score", leftOut)}{" "}
      {answers && estimate.n > 0 && (
        <TextLink href={answersHref(answers, filter)}>{say("answersAskedAt", { place: name })}</TextLink>
      )}
    </>
  );
}
