import type { Outputs } from "@spots/api/trpc/root";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MentionSentence } from "./mention-sentence";

type History = Outputs["spot"]["history"];

type Props = {
  history: History;
  timeZone: string;
  /** The words that a version changed. */
  changesOf: (at: number) => ReactNode;
};

/** The versions of a spot with their mention rates, and its status changes with their reasons. */
export function SpotHistory({ history, timeZone, changesOf }: Props) {
  const say = useTranslations("spot");
  const sayStatus = useTranslations("journey");
  const format = useFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone });
  return (
    <ol className="grid grid-cols-1 gap-3 text-small">
      {history.versions.map(({ number, liveAt, endedAt, mention }, at) => (
        <li key={number} className="border-line border-t pt-2">
          <p className="font-semibold">{say("versionSince", { number, day: day(liveAt) })}</p>
          <p className="num text-ink-2">
            <MentionSentence mention={mention} of="spot" />
          </p>
          {endedAt && <p className="text-ink-3">{say("until", { day: day(endedAt) })}</p>}
          {changesOf(at)}
        </li>
      ))}
      {history.steps.map(({ id, to, why, by, at }) => (
        <li key={id} className="border-line border-t pt-2">
          <p className="flex flex-wrap items-center gap-2">
            <Status tone={to === "live" ? "magic" : "quiet"}>{sayStatus(`status.${to}`)}</Status>
            <span className="text-ink-3">{say("stepBy", { by, day: day(at) })}</span>
          </p>
          {why && <p className="said mt-1 text-ink-2">{why}</p>}
        </li>
      ))}
    </ol>
  );
}
