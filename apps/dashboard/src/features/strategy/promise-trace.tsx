"use client";

import { Icon } from "@spots/ui/icon";
import { IconButton } from "@spots/ui/icon-button";
import { Mark } from "@spots/ui/mark";
import { Status, StatusShape } from "@spots/ui/status";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Promised } from "./strategy-plan";

type Props = {
  business: string;
  traces: Promised["traces"];
  /** Removes one link; without it, the trace is read-only. */
  onUnlink?: (backingId: string) => void;
};

/** Each touchpoint at which customers experience a promise, with the spot that backs it up. */
export function PromiseTrace({ business, traces, onUnlink }: Props) {
  const say = useTranslations("strategy.brandPromise");
  const status = useTranslations("strategy.status");
  const unlink = (thing: { name: string; backingId: string | null } | null) =>
    onUnlink &&
    thing?.backingId && (
      <IconButton
        icon="close"
        size="small"
        label={say("unlink", { thing: thing.name })}
        onClick={() => thing.backingId && onUnlink(thing.backingId)}
      />
    );
  return (
    <ul aria-label={say("trace")} className="grid grid-cols-1 gap-2.5">
      {traces.map(({ touchpoint, spot, stage, journey, journeyId }) => (
        <li
          key={`${touchpoint?.id} ${spot?.id}`}
          className="grid grid-cols-1 gap-2 rounded-control border border-line bg-paper-2 px-3.5 py-3"
        >
          <div className="grid grid-cols-1 items-center gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
            <div className="flex min-w-0 items-center gap-2.5">
              <Mark shape="square" filled={touchpoint !== null} />
              <div className="min-w-0 flex-1">
                <p className="eyebrow">{say("touchpoint")}</p>
                <p className={`wrap-anywhere ${touchpoint ? "" : "text-ink-3 italic"}`}>
                  {touchpoint?.name ?? say("noTouchpoint")}
                </p>
              </div>
              {unlink(touchpoint)}
            </div>
            <span className="hidden text-ink-3 sm:block">
              <Icon name="arrow-right" size={16} />
            </span>
            <div className="flex min-w-0 items-center gap-2.5">
              <StatusShape tone={spot?.standing === "backed" ? "magic" : "quiet"} />
              <div className="min-w-0 flex-1">
                <p className="eyebrow">{spot ? `${say("spot")} · ${status(spot.status)}` : say("spot")}</p>
                <p className={`wrap-anywhere ${spot ? "" : "text-ink-3 italic"}`}>{spot?.name ?? say("noSpot")}</p>
              </div>
              {unlink(spot)}
            </div>
          </div>
          <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-3 wrap-anywhere">
            <Link href={`/${business}/journeys/${journeyId}`} className="underline underline-offset-4 hover:text-ink">
              {say("at", { stage, journey })}
            </Link>
            {(spot ?? touchpoint)?.standing === "broken" && <Status tone="bad">{say("how.broken")}</Status>}
          </p>
        </li>
      ))}
    </ul>
  );
}
