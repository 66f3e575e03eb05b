"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";

type Case = Outputs["case"]["read"];
type Entry = Case["history"][number];
type EventEntry = Extract<Entry, { kind: "event" }>;

/** What happened to a case, the newest last. */
export function CaseHistory({ of: { history, location, outcome } }: { of: Case }) {
  const say = useTranslations("case");
  const format = useFormatter();
  const at = (time: Date) =>
    format.dateTime(time, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone });

  const sentenceOf = (entry: EventEntry): string => {
    const by = entry.by ?? say("history.clock");
    switch (entry.type) {
      case "case.opened":
        return entry.by === null ? say("history.openedByRule") : say("history.opened", { by });
      case "case.assigned":
        return entry.assignee === null
          ? say("history.unassigned", { by })
          : say("history.assigned", { by, who: entry.assignee });
      case "case.moved":
        if (entry.dueAt !== null) return say("history.dueMoved", { by, when: at(new Date(entry.dueAt)) });
        return say("history.moved", { by, status: say(`status.${entry.status as "open"}`) });
      case "response.corrected":
        return entry.formerScore === null
          ? say("history.corrected")
          : say("history.correctedScore", { score: say("score", { score: entry.formerScore }) });
      case "case.closed":
        if (entry.outcome === "withdrawn") return say("history.withdrawn", { by });
        return say("history.closed", { by, outcome: outcomeOf(entry, say, outcome) });
      case "case.asked":
        return say("history.asked", { by });
      case "case.answered":
        return say("history.answered");
      case "case.bounced":
        return say("history.bounced");
      case "case.complained":
        return say("history.complained");
      case "case.escalated":
        return overdueSentence(entry, say);
      case "case.reopened":
        return say("history.reopened", { by });
      default:
        return entry.type;
    }
  };

  return (
    <ol className="grid gap-4 border-line border-s-2 ps-4">
      {history.map((entry) => (
        <li key={entry.id} className="grid gap-1">
          <p className="text-small">
            {entry.kind === "event" ? sentenceOf(entry) : say(`history.${entry.kind}`, { by: entry.by })}{" "}
            <time className="text-ink-3" dateTime={entry.at.toISOString()}>
              {at(entry.at)}
            </time>
          </p>
          {entry.kind !== "event" && <Words text={entry.text} />}
          {entry.kind === "reply" && <ReplyFate of={entry} at={at} />}
          {entry.kind === "event" && entry.words && <Words text={entry.words} />}
        </li>
      ))}
    </ol>
  );
}

const Words = ({ text }: { text: string }) => (
  <p className="max-w-[70ch] whitespace-pre-line rounded-card bg-paper-2 px-3.5 py-2.5 wrap-anywhere" dir="auto">
    {text}
  </p>
);

/** Whether the mail server took a reply or refused it for good, or the customer called it spam. */
function ReplyFate({
  of: { sentAt, bouncedAt, bounce, complained },
  at,
}: {
  of: Extract<Entry, { kind: "reply" }>;
  at: (time: Date) => string;
}) {
  const say = useTranslations("case.history");
  if (complained) return <Status tone="bad">{say(sentAt ? "replyComplained" : "replyStopped")}</Status>;
  if (bouncedAt) return <Status tone="bad">{say("replyBounced", { said: bounce })}</Status>;
  return sentAt ? (
    <Status tone="good">{say("replySent", { when: at(sentAt) })}</Status>
  ) : (
    <Status tone="info">{say("replySending")}</Status>
  );
}

/** Who was told that the case is overdue. */
function overdueSentence({ assignee: who, managers }: EventEntry, say: ReturnType<typeof useTranslations<"case">>) {
  if (who === null) return managers ? say("history.escalated", { managers }) : say("history.overdue");
  return managers ? say("history.remindedAndEscalated", { who, managers }) : say("history.reminded", { who });
}

/** The outcome that a closing event says; the case's own one for events that do not say it. */
function outcomeOf(entry: EventEntry, say: ReturnType<typeof useTranslations<"case">>, outcome: Case["outcome"]) {
  const said = entry.outcome ?? outcome;
  return said === null ? say("status.closed") : say(`outcome.${said}`);
}
