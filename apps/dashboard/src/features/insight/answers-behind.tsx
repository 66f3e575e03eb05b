import type { Outputs } from "@spots/api/trpc/root";
import { Chip } from "@spots/ui/chip";
import { TextLink } from "@spots/ui/link";
import { Quote } from "@spots/ui/quote";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";

type Answer = Outputs["results"]["answersBehind"]["rows"][number];

/** Answers of customers, with the words that mention the spot. */
export function AnswersBehind({ home, rows }: { home: string; rows: readonly Answer[] }) {
  const say = useTranslations("results.answers");
  return (
    <ul aria-label={say("label")} className="grid">
      {rows.map((answer) => (
        <li key={answer.id} className="border-line border-t py-5">
          <AnswerBehind home={home} answer={answer} />
        </li>
      ))}
    </ul>
  );
}

function AnswerBehind({ home, answer }: { home: string; answer: Answer }) {
  const say = useTranslations("results.answers");
  const format = useFormatter();
  const { recallText, comment, isInComment, locale, recommend, location, channel, answeredAt, mention, pressured } =
    answer;
  const when = format.dateTime(answeredAt, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone });
  const span =
    mention && mention.spanStart !== null && mention.spanEnd !== null
      ? [{ start: mention.spanStart, end: mention.spanEnd }]
      : [];
  return (
    <article className="grid gap-2">
      <Quote
        text={recallText}
        lang={locale}
        highlights={mention?.status === "counted" ? span : []}
        source={say("source", { location: location.name, channel: channel.name, when })}
      />
      {isInComment && (
        <p className="wrap-anywhere">
          <span className="text-ink-2">{say("comment")}</span> <span lang={locale}>{comment}</span>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <TextLink href={`${home}/feedback?answer=${answer.id}`}>{say("openAnswer")}</TextLink>
        {recommend !== null && <Chip>{say("score", { score: recommend })}</Chip>}
        {pressured !== null && <Chip>{say("pressedScore", { score: pressured })}</Chip>}
        {mention?.status === "doubtful" && (
          <>
            <Status tone="quiet">{say("perhaps")}</Status>
            <TextLink href={`${home}/feedback/unclear`}>{say("check")}</TextLink>
          </>
        )}
      </div>
    </article>
  );
}
