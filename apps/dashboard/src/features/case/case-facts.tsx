"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Status } from "@spots/ui/status";
import { useFormatter, useNow, useTranslations } from "next-intl";

type Row = Outputs["case"]["list"]["rows"][number];

const day = { dateStyle: "medium", timeStyle: "short" } as const;

/**
 * When a case is due; an overdue one is marked by a shape and a word, a closed one says its
 * outcome.
 */
export function DueStatus({ of }: { of: Pick<Row, "status" | "dueAt" | "closedAt" | "outcome" | "location"> }) {
  const say = useTranslations("case");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const at = (time: Date) => format.dateTime(time, { ...day, timeZone: of.location.timeZone });
  if (of.status === "closed") {
    const outcome = of.outcome === null ? say("status.closed") : say(`outcome.${of.outcome}`);
    return <Status tone="good">{say("closedOn", { outcome, when: of.closedAt ? at(of.closedAt) : "" })}</Status>;
  }
  return of.dueAt <= now ? (
    <Status tone="bad">{say("overdue", { when: at(of.dueAt) })}</Status>
  ) : (
    <Status tone="quiet">{say("due", { when: at(of.dueAt) })}</Status>
  );
}

/** The customer's score; when the customer changed it since the case was opened, both. */
export function useScore() {
  const say = useTranslations("case");
  return ({
    scoreAtOpening,
    response,
  }: Pick<Row, "scoreAtOpening"> & { response: { recommend: number | null } | null }) => {
    const recommend = response?.recommend ?? null;
    if (recommend === null) return say("noScore");
    return scoreAtOpening === null || scoreAtOpening === recommend
      ? say("score", { score: recommend })
      : say("scoreChanged", { before: scoreAtOpening, now: recommend });
  };
}
