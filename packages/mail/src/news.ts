import type { Locale } from "@spots/domain/kernel/locale";
import { localeThere } from "@spots/domain/kernel/locales";
import type { NotificationKind } from "@spots/domain/notification/kinds";
import type { NotificationData } from "@spots/domain/notification/notification";
import { messagesIn } from "@spots/messages/catalog";
import { createTranslator } from "use-intl/core";

/** A notification in words: its sentence, and when and where. */
export type NewsText = { readonly title: string; readonly body: string };

/** Renders a notification in its reader's language. It has no customer's name or words. */
export function newsText(kind: NotificationKind, data: NotificationData, locale: Locale): NewsText {
  const say = createTranslator({ locale, messages: messagesIn(locale), namespace: "notification" });
  const { name, who, count, at, timeZone, where } = data;
  const there = localeThere(locale, timeZone);
  const time = {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  } as const;
  const due = at === null ? "" : say("due", { when: new Intl.DateTimeFormat(there, time).format(new Date(at)) });
  return {
    title: say(`kinds.${kind}`, { name, who, by: who === "" ? "no" : "yes", count }),
    body: [due, where].filter(Boolean).join(" · "),
  };
}

/** Several notifications in one. */
export function manyNewsText(count: number, newest: string, locale: Locale): NewsText {
  const say = createTranslator({ locale, messages: messagesIn(locale), namespace: "notification" });
  return { title: say("many", { count }), body: newest };
}
