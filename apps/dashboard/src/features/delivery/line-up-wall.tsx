"use client";

import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { SkeletonRows } from "@spots/ui/skeleton";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTRPC } from "@/api/client";
import { useHydrated } from "@/api/use-hydrated";
import { useLineUpWords } from "./use-line-up";

type Props = { business: string; locationId: string; timeZone: string; day: string };

const minute = 60_000;

/**
 * The line-up for a tablet on a wall: large, over the whole window, read anew every minute and with
 * the day. Without a network it keeps what it has and says from when. It shows first names and
 * spots only.
 */
export function LineUpWall({ business, locationId, timeZone, day: opened }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("lineUp");
  const [day, setDay] = useState(opened);
  useEffect(() => {
    const timer = setInterval(() => setDay(wallTimeOf(new Date(), timeZone).slice(0, 10)), minute);
    return () => clearInterval(timer);
  }, [timeZone]);
  const { data, dataUpdatedAt, isError, fetchStatus } = useQuery({
    ...trpc.lineUp.read.queryOptions({ business, locationId, day }),
    refetchInterval: minute,
    refetchIntervalInBackground: true,
    placeholderData: keepPreviousData,
  });
  const { times, reason, change, spontaneousBy, timeOf } = useLineUpWords(timeZone);
  const isHydrated = useHydrated();
  // The server may have rendered before the line-up was read.
  if (!isHydrated || !data) return <SkeletonRows count={6} />;
  const asOf = { time: timeOf(new Date(dataUpdatedAt)) };
  return (
    <div className="fixed inset-0 z-50 overflow-y-auto bg-paper p-6 sm:p-10">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-[2rem] leading-tight font-semibold break-words">{data.location.name}</h1>
        <p className="num text-lead text-ink-2" role="status">
          {say(isError || fetchStatus === "paused" ? "cut" : "asOf", asOf)}
        </p>
      </div>
      <div className="mt-8 grid gap-10 lg:grid-cols-[2fr_1fr]">
        <section aria-labelledby="wall-spots">
          <h2 id="wall-spots" className="mb-3 text-title text-ink-2">
            {say("spots")}
          </h2>
          <ul className="grid gap-6">
            {data.spots.map(({ id, name, reason: why }) => (
              <li key={id}>
                <p className="text-[2rem] leading-tight font-semibold break-words">{name}</p>
                <p className="text-title text-ink-2">{reason(why)}</p>
              </li>
            ))}
          </ul>
          {data.spots.length === 0 && <p className="text-title">{say("noSpots")}</p>}
          {data.changes.length > 0 && (
            <>
              <h2 className="mt-10 mb-3 text-title text-ink-2">{say("changes")}</h2>
              <ul className="grid gap-2 text-lead">
                {data.changes.slice(0, 5).map((each) => (
                  <li key={each.id} className="break-words">
                    {each.name} <span className="text-ink-2">{change(each)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {data.spontaneous.length > 0 && (
            <>
              <h2 className="mt-10 mb-3 text-title text-ink-2">{say("spontaneous")}</h2>
              <ul className="grid gap-2 text-lead">
                {data.spontaneous.slice(0, 3).map(({ id, words, ...each }) => (
                  <li key={id} className="wrap-anywhere">
                    {words} <span className="text-ink-2">{spontaneousBy(each)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section aria-labelledby="wall-people">
          <h2 id="wall-people" className="mb-3 text-title text-ink-2">
            {say("people")}
          </h2>
          <ul className="grid gap-3">
            {data.people.map((person) => (
              <li key={person.id}>
                <p className="text-title font-semibold break-words">{person.name}</p>
                <p className="num text-lead text-ink-2">{[times(person), person.duty].filter(Boolean).join(" · ")}</p>
              </li>
            ))}
          </ul>
          {data.people.length === 0 && <p className="text-title">{say("nobody")}</p>}
        </section>
      </div>
      <div className="mt-10">
        <Button variant="plain" size="small" href={`/${business}/line-up?location=${locationId}`}>
          {say("leaveWall")}
        </Button>
      </div>
    </div>
  );
}
