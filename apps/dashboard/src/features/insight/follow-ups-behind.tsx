import type { Outputs } from "@spots/api/trpc/root";
import { Chip } from "@spots/ui/chip";
import { TextLink } from "@spots/ui/link";
import { Quote } from "@spots/ui/quote";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";
import { DecideFollowUp } from "./decide-follow-up";

type Row = Outputs["results"]["followUpsBehind"]["rows"][number];

type Props = { home: string; rows: readonly Row[]; mayDecide: boolean };

/**
 * Answered follow-ups: the unaided words, whom they told, and what they ticked. Who may decide what
 * customers meant does so here where the words are not clear.
 */
export function FollowUpsBehind({ home, rows, mayDecide }: Props) {
  const say = useTranslations("results.followUps");
  return (
    <ul aria-label={say("behind")} className="grid">
      {rows.map((row) => (
        <li key={row.askingId} className="border-line border-t py-5">
          <FollowUp home={home} row={row} mayDecide={mayDecide} />
        </li>
      ))}
    </ul>
  );
}

function FollowUp({ home, row, mayDecide }: { home: string; row: Row; mayDecide: boolean }) {
  const say = useTranslations("results.followUps");
  const sayAnswers = useTranslations("results.answers");
  const format = useFormatter();
  const { location, channel, text, locale, told, shown, days, mentions, options, aidedAt, responseId, at } = row;
  const when = format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone });
  const source = sayAnswers("source", { location: location.name, channel: channel.name, when });
  const ticked = options.filter((option) => option.ticked);
  return (
    <article className="grid gap-2">
      {text === "" ? (
        <p className="text-ink-2">
          {say("noWords")} · {source}
        </p>
      ) : (
        <Quote text={text} lang={locale} highlights={[]} source={source} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Chip>{say("after", { days })}</Chip>
        {told !== null && <Chip>{say(`told.${told as "none" | "one" | "few" | "more"}`)}</Chip>}
        {shown === true && <Chip>{say("didShow")}</Chip>}
        {mentions.map(({ name, status }) => (
          <Status key={name} tone={status === "counted" ? "good" : "quiet"}>
            {say(status === "counted" ? "recalls" : status === "doubtful" ? "perhaps" : "not", { spot: name })}
          </Status>
        ))}
      </div>
      {mayDecide &&
        mentions
          .filter(({ status, isDecided }) => status === "doubtful" || isDecided)
          .map(({ spotId, name, status }) => (
            <DecideFollowUp
              key={spotId}
              {...{ business: home.slice(1), askingId: row.askingId, spot: { id: spotId, name }, status }}
            />
          ))}
      {aidedAt !== null && (
        <p className="text-small text-ink-2 wrap-anywhere">
          {say("ticked", { count: ticked.length, of: options.length })}{" "}
          {ticked
            .map((option) => (option.spotId === null ? say("decoyLine", { text: option.text }) : option.text))
            .join(" · ")}
        </p>
      )}
      <p className="text-small">
        <TextLink href={`${home}/feedback?answer=${responseId}`}>{say("firstAnswer")}</TextLink>
      </p>
    </article>
  );
}
