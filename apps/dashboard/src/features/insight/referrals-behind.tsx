import type { Outputs } from "@spots/api/trpc/root";
import { Chip } from "@spots/ui/chip";
import { TextLink } from "@spots/ui/link";
import { Quote } from "@spots/ui/quote";
import { useFormatter, useTranslations } from "next-intl";

type Row = Outputs["results"]["referralsBehind"]["rows"][number];

/** Answers with a link for friends: their words, and when the link was made, opened and come by. */
export function ReferralsBehind({ home, rows }: { home: string; rows: readonly Row[] }) {
  const say = useTranslations("results.referrals");
  return (
    <ul aria-label={say("behind")} className="grid">
      {rows.map((row) => (
        <li key={row.id} className="border-line border-t py-5">
          <Answer home={home} row={row} />
        </li>
      ))}
    </ul>
  );
}

function Answer({ home, row }: { home: string; row: Row }) {
  const say = useTranslations("results.referrals");
  const sayAnswers = useTranslations("results.answers");
  const format = useFormatter();
  const { id, at, location, channel, text, locale, spots, sharedAt, openings } = row;
  const time = (moment: Date) =>
    format.dateTime(moment, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone });
  const source = sayAnswers("source", { location: location.name, channel: channel.name, when: time(at) });
  return (
    <article className="grid gap-2">
      {text === "" ? (
        <p className="text-ink-2">{source}</p>
      ) : (
        <Quote text={text} lang={locale} highlights={[]} source={source} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {spots.map((spot) => (
          <Chip key={spot.id}>{spot.name}</Chip>
        ))}
      </div>
      <ul className="text-small text-ink-2">
        <li>{sharedAt === null ? say("notShared") : say("sharedAt", { when: time(sharedAt) })}</li>
        {openings.map(({ id: opening, openedAt, cameAt }) => (
          <li key={opening}>
            {say("openedAt", { when: time(openedAt) })}
            {cameAt !== null && ` · ${say("cameAt", { when: time(cameAt) })}`}
          </li>
        ))}
      </ul>
      <p className="text-small">
        <TextLink href={`${home}/feedback?answer=${id}`}>{say("answer")}</TextLink>
      </p>
    </article>
  );
}
