"use client";

import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { clueTones } from "./clue-tones";

type Props = {
  business: string;
  /** The days, the newest first. */
  days: readonly [string, string] | readonly [string];
  /** Null: all locations that the reader sees. */
  locationId: string | null;
};

/**
 * Who noted which clue on some days, where, and what became of it. It is not printed: the words are
 * to be deleted with the visit.
 */
export function CluesOfDay({ business, days, locationId }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("clue");
  const format = useFormatter();
  const [day, before = day] = days;
  const { data: today } = useSuspenseQuery(trpc.clue.ofDay.queryOptions({ business, day, locationId }));
  const { data: former } = useSuspenseQuery(trpc.clue.ofDay.queryOptions({ business, day: before ?? day, locationId }));
  const clues = [...new Map([...today, ...former].map((clue) => [clue.id, clue])).values()];
  const title = say("day.title");
  return (
    <section aria-labelledby="clues" className="mt-8 min-w-0 print:hidden">
      <SectionHead id="clues" title={title} detail={say("day.lead")} />
      {clues.length === 0 ? (
        <p className="text-ink-2">{say("day.none")}</p>
      ) : (
        <RowList label={title}>
          {clues.map(({ id, kind, words, by, caughtAt, place, location, spot, status, inTime, contradicts }) => {
            const when = format.dateTime(caughtAt, {
              ...{ weekday: "short", hour: "2-digit", minute: "2-digit" },
              timeZone: location.timeZone,
            });
            const facts = [
              words ? say(`kind.${kind}`) : say("team.gone"),
              ...[say("day.by", { who: by }), when, place, locationId === null && location.name],
              spot && say("acted", { spot: spot.name }),
              inTime && say("team.inTime"),
              contradicts && say("contradicts", { words: contradicts }),
            ];
            return (
              <Row
                key={id}
                title={<span className="wrap-anywhere">{words || say(`kind.${kind}`)}</span>}
                detail={facts.filter(Boolean).join(" · ")}
                side={<Status tone={clueTones[status]}>{say(`team.status.${status}`)}</Status>}
              />
            );
          })}
        </RowList>
      )}
    </section>
  );
}
