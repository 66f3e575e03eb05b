"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { subjectTypeOf } from "@spots/domain/conversation/subject";
import { Chip } from "@spots/ui/chip";
import { Status } from "@spots/ui/status";
import { useFormatter, useNow, useTranslations } from "next-intl";

type Thread = Outputs["thread"]["read"];
type ThreadRow = Outputs["thread"]["list"]["rows"][number];

/**
 * The date on which a conversation is due for review; an overdue one is marked by a shape and a
 * word.
 */
export function ReviewDay({ thread: { reviewOn, isOverdue } }: { thread: Pick<Thread, "reviewOn" | "isOverdue"> }) {
  const say = useTranslations("conversation.list");
  const format = useFormatter();
  if (reviewOn === null) return null;
  const day = format.dateTime(new Date(reviewOn), { dateStyle: "medium", timeZone: "UTC" });
  return isOverdue ? (
    <Status tone="warn">{say("overdue", { day })}</Status>
  ) : (
    <Status tone="quiet">{say("due", { day })}</Status>
  );
}

type SubjectLineProps = Pick<Thread, "subject"> & {
  /** Whether to show the journey; left out where it is clear from the page. */
  journey?: Thread["journey"];
  quiet?: boolean;
};

/** The thing that a conversation is about: its kind, its name and its journey. */
export function SubjectLine({ subject, journey, quiet = false }: SubjectLineProps) {
  const say = useTranslations("conversation");
  const type = subjectTypeOf(subject.type);
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <Chip tone={type === "spot" ? "magic" : "plain"}>{say(`kind.${type}`)}</Chip>
      {subject.name === null ? (
        <span className="text-ink-3 text-small italic">{say("list.gone")}</span>
      ) : (
        <span className={`min-w-0 break-words ${quiet ? "text-ink-2 text-small" : "font-medium font-serif text-lead"}`}>
          {subject.name}
        </span>
      )}
      {type !== "journey" && journey && <span className="text-ink-3 text-small">{journey.name}</span>}
    </span>
  );
}

/** The start of a conversation's first comment. */
export function ThreadBegin({ thread: { first } }: { thread: ThreadRow }) {
  const say = useTranslations("conversation.thread");
  return (
    <span className="line-clamp-2 break-words font-medium font-serif text-lead leading-snug">
      {first?.text ?? say("removed", { name: first?.by ?? "" })}
    </span>
  );
}

/** The conversation's author, number of comments, last activity and owner. */
export function ThreadLine({ thread: { first, comments, lastAt, responsible } }: { thread: ThreadRow }) {
  const say = useTranslations("conversation.list");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  return (
    <span className="text-ink-2 text-small">
      {[
        first?.by,
        say("count", { count: comments }),
        format.relativeTime(lastAt, now > lastAt ? now : lastAt),
        responsible && say("lookedAfterBy", { name: responsible.name }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </span>
  );
}
