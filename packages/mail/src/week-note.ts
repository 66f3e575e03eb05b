import type { Locale } from "@spots/domain/kernel/locale";
import type { WeekNoteContent } from "@spots/domain/recognition/week-note";
import { messagesIn } from "@spots/messages/catalog";
import { createTranslator } from "use-intl/core";

/** The sentences of a weekly note, the same in its mail and on the page. */
export function weekNoteLines(content: WeekNoteContent, locale: Locale): readonly string[] {
  const say = createTranslator({ locale, messages: messagesIn(locale), namespace: "mail.weekNote" });
  const list = (names: readonly string[]) => new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
  const quoted = (names: readonly string[]) => list(names.map((name) => say("quoted", { name })));
  const { customers, colleagues, gifts, delivered, spots, drafted, live, checkIns } = content;
  return [
    customers > 0 && say("customers", { count: customers }),
    colleagues.length > 0 && say("colleagues", { names: list(colleagues) }),
    gifts.length > 0 && say("gifts", { names: quoted(gifts) }),
    delivered > 0 && say("delivered", { count: delivered }),
    spots.length > 0 && say("spots", { names: quoted(spots) }),
    drafted.length > 0 && say("drafted", { names: quoted(drafted) }),
    live.length > 0 && say("live", { names: quoted(live) }),
    checkIns > 0 && say("checkIns", { count: checkIns }),
  ].filter((line) => line !== false);
}
