"use client";

import { Button } from "@spots/ui/button";
import { SkeletonText } from "@spots/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import type { Cell } from "./use-growth";

type Props = { business: string; timeZone: string; memberId: string; cell: Cell };

/** How many rows stand behind a cell, and the rows when they are asked for. */
export function Evidence({ business, timeZone, memberId, cell: { topic, evidence } }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("growth");
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    ...trpc.growth.evidence.queryOptions({ business, memberId, topic }),
    enabled: isOpen,
  });
  if (evidence.length === 0) return <p className="text-small text-ink-3">{say("none")}</p>;
  const counted = `${format.list(evidence.map(({ kind, n }) => say(`kind.${kind}`, { count: n })))} ${say("period")}`;
  return (
    <div className="grid gap-2">
      <div>
        <Button
          size="small"
          variant="plain"
          aria-expanded={isOpen}
          aria-label={`${counted}: ${say(`topic.${topic}`)}`}
          onClick={() => setOpen(!isOpen)}
        >
          {counted}
        </Button>
      </div>
      {isOpen &&
        (data ? (
          <ul aria-label={say("evidence")} className="grid gap-2 text-small">
            {data.map(({ id, kind, at, name, words, location }) => (
              <li key={`${kind} ${id}`} className="grid gap-0.5">
                <span className="wrap-anywhere">
                  {say(`row.${kind}`, { name })}
                  <span className="text-ink-2">
                    {` · ${location} · ${format.dateTime(at, { dateStyle: "medium", timeZone })}`}
                  </span>
                </span>
                {words && <q className="said wrap-anywhere text-ink-2">{words}</q>}
              </li>
            ))}
          </ul>
        ) : (
          <SkeletonText />
        ))}
    </div>
  );
}
