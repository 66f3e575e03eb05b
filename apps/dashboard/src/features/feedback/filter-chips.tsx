"use client";

import type { AnswerFilter } from "@spots/domain/feedback/answer-filter";
import { Button } from "@spots/ui/button";
import { useFormatter, useTranslations } from "next-intl";
import type { AnswerCounts } from "./answer";
import { useFilterWords } from "./use-filter-words";

type Props = {
  filter: AnswerFilter;
  counts: AnswerCounts | undefined;
  onChange: (part: Partial<AnswerFilter>) => void;
  onReset: () => void;
};

/** The filters that are set, each with a button that removes it. */
export function FilterChips({ filter, counts, onChange, onReset }: Props) {
  const say = useTranslations("feedback.filter");
  const format = useFormatter();
  const { scoreText, languageText } = useFilterWords();
  const day = (text: string) =>
    format.dateTime(new Date(`${text}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const nameOf = (part: "locations" | "channels" | "spots" | "stages" | "personas", id: string) =>
    counts?.[part].find((each) => each.id === id)?.name ?? "…";
  const { from, to, period, text } = filter;
  const set: readonly (readonly [Partial<AnswerFilter>, string | null])[] = [
    [{ text: "" }, text === "" ? null : say("chip.text", { text })],
    [{ period: null }, period === null ? null : say("lastDays", { days: period })],
    [{ from: null }, from === null ? null : say("chip.from", { day: day(from) })],
    [{ to: null }, to === null ? null : say("chip.to", { day: day(to) })],
    [{ locationId: null }, filter.locationId && nameOf("locations", filter.locationId)],
    [{ channelId: null }, filter.channelId && nameOf("channels", filter.channelId)],
    [{ spotId: null }, filter.spotId && say("chip.spot", { name: nameOf("spots", filter.spotId) })],
    [{ stageId: null }, filter.stageId && say("chip.stage", { name: nameOf("stages", filter.stageId) })],
    [{ personaId: null }, filter.personaId && nameOf("personas", filter.personaId)],
    [{ score: null }, filter.score && scoreText(filter.score)],
    [{ locale: null }, filter.locale && languageText(filter.locale)],
    [{ contact: null }, filter.contact === null ? null : say(`value.contact.${filter.contact}`)],
    [{ waiting: null }, filter.waiting === null ? null : say(`value.waiting.${filter.waiting}`)],
    [{ mention: null }, filter.mention === null ? null : say(`value.mention.${filter.mention}`)],
    [{ thanks: null }, filter.thanks && say(`value.thanks.${filter.thanks}`)],
  ];
  const shown = set.flatMap(([without, words]) => (words ? [{ without, words }] : []));
  if (shown.length === 0) return null;
  return (
    <ul aria-label={say("set")} className="flex flex-wrap items-center gap-2">
      {shown.map(({ without, words }) => (
        <li key={Object.keys(without).join()} className="max-w-full">
          <Button size="small" iconEnd="close" aria-label={say("remove", { words })} onClick={() => onChange(without)}>
            {words}
          </Button>
        </li>
      ))}
      {shown.length > 1 && (
        <li>
          <Button size="small" variant="plain" onClick={onReset}>
            {say("removeAll")}
          </Button>
        </li>
      )}
    </ul>
  );
}
