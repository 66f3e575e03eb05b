"use client";

import { Icon } from "@spots/ui/icon";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";
import type { ListedAnswer } from "./answer";

type Props = {
  answer: ListedAnswer;
  href: string;
  isOpen: boolean;
  /** Whether the row is the one that the keyboard acts on. */
  isCurrent: boolean;
  isSelected: boolean;
  onSelect: (isRange: boolean) => void;
  onOpen: () => void;
  onFocus: () => void;
  linkRef: (link: HTMLAnchorElement | null) => void;
};

/** One answer of the list: its words, its score, the spots it mentions, and where and when. */
export function AnswerRow({ answer, href, isOpen, isCurrent, isSelected, onSelect, onOpen, onFocus, linkRef }: Props) {
  const say = useTranslations("feedback");
  const format = useFormatter();
  const { recallText, comment, recommend, mentions, kudos, location, channel, answeredAt, locale, hasContact } = answer;
  const words = recallText || comment;
  const spots = mentions.filter(({ question }) => question === "recall");
  const when = format.dateTime(answeredAt, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone });
  return (
    <article
      className={`relative flex gap-3 border-t border-line px-3 py-3.5 transition-colors hover:bg-paper-2 ${isOpen ? "bg-magic-wash" : ""}`}
    >
      <label className="touch relative z-1 -m-2 shrink-0 self-start p-2">
        <span className="sr-only">{say("select", { words: words.slice(0, 60) || say("noStory") })}</span>
        <input
          type="checkbox"
          checked={isSelected}
          tabIndex={isCurrent ? 0 : -1}
          onFocus={onFocus}
          onChange={() => undefined}
          onClick={(event) => onSelect(event.shiftKey)}
          className="mt-1 size-5 accent-accent"
        />
      </label>
      <div className="grid min-w-0 flex-1 gap-1.5">
        <a
          ref={linkRef}
          href={href}
          tabIndex={isCurrent ? 0 : -1}
          aria-current={isOpen || undefined}
          onFocus={onFocus}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onOpen();
          }}
          className="after:absolute after:inset-0 after:rounded-control"
        >
          {words ? (
            <span className="said line-clamp-2 break-words text-lead" dir="auto" lang={locale}>
              {words}
            </span>
          ) : (
            <span className="text-ink-2">{say("noStory")}</span>
          )}
        </a>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
          {recommend !== null && <span className="num font-semibold">{say("recommend", { score: recommend })}</span>}
          {spots.map(({ id, status, spot }) => (
            <Status key={id} tone={status === "counted" ? "magic" : "quiet"}>
              {status === "counted" ? spot.name : say("perhaps", { spot: spot.name })}
            </Status>
          ))}
          {kudos.map(({ id, member, words: said }) => (
            <span key={id} className="min-w-0 break-words">
              {member && said
                ? say("thanksBoth", { who: member.name, words: said })
                : member
                  ? say("thanks", { who: member.name })
                  : say("thanksWords", { words: said })}
            </span>
          ))}
          {hasContact && (
            <span className="inline-flex items-center gap-1">
              <Icon name="mail" size={16} /> {say("hasContact")}
            </span>
          )}
          <span className="text-ink-3">
            {[location.name, channel.spot && say("askedAt", { spot: channel.spot.name }), when]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </div>
      </div>
    </article>
  );
}
