"use client";

import { readAnswerClue } from "@spots/domain/feedback/answer-clue";
import type { AnswerFilter } from "@spots/domain/feedback/answer-filter";
import { Button } from "@spots/ui/button";
import { useFormatter, useTranslations } from "next-intl";
import type { AnswerCounts } from "./answer";
import { type namedParts, useFilterWords } from "./use-filter-words";

type Props = {
  filter: AnswerFilter;
  counts: AnswerCounts | undefined;
  onChange: (part: Partial<AnswerFilter>) => void;
  onReset: () => void;
};

type ListPart = keyof typeof namedParts | "locales" | "assignees";

/** The filters that are set, each with a button that removes it. */
export function FilterChips({ filter, counts, onChange, onReset }: Props) {
  const say = useTranslations("feedback.filter");
  const format = useFormatter();
  const { scoreTexts, languageText, nameOf, assigneeText, aboutText } = useFilterWords(counts);
  const day = (text: string) =>
    format.dateTime(new Date(`${text}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const { from, to, period, text } = filter;
  const clue = filter.clue === null ? null : readAnswerClue(filter.clue);
  /** A chip for each value of a list, which removes that value alone. */
  const each = <Part extends ListPart>(
    part: Part,
    words: (value: string) => string,
  ): [Partial<AnswerFilter>, string][] =>
    filter[part].map((value) => [{ [part]: filter[part].filter((other) => other !== value) }, words(value)]);
  const set: readonly (readonly [Partial<AnswerFilter>, string | null])[] = [
    [{ text: "" }, text === "" ? null : say("chip.text", { text })],
    [{ period: null }, period === null ? null : say("lastDays", { days: period })],
    [{ from: null }, from === null ? null : say("chip.from", { day: day(from) })],
    [{ to: null }, to === null ? null : say("chip.to", { day: day(to) })],
    ...each("locationIds", (id) => nameOf("locations", id)),
    ...each("channelIds", (id) => nameOf("channels", id)),
    ...each("atSpotIds", (id) => say("chip.atSpot", { name: nameOf("atSpots", id) })),
    ...each("spotIds", (id) => say("chip.spot", { name: nameOf("spots", id) })),
    ...each("stageIds", (id) => say("chip.stage", { name: nameOf("stages", id) })),
    ...each("personaIds", (id) => nameOf("personas", id)),
    ...scoreTexts(filter.scores).map(({ words, scores }): [Partial<AnswerFilter>, string] => [
      { scores: filter.scores.filter((score) => !scores.includes(score)) },
      words,
    ]),
    ...each("locales", languageText),
    ...filter.cases.map((state): [Partial<AnswerFilter>, string] => [
      { cases: filter.cases.filter((other) => other !== state) },
      say("chip.case", { status: say(`value.case.${state}`) }),
    ]),
    ...each("assignees", (who) => say("chip.assignee", { name: assigneeText(who) })),
    [{ contact: null }, filter.contact === null ? null : say(`value.contact.${filter.contact}`)],
    [{ waiting: null }, filter.waiting === null ? null : say(`value.waiting.${filter.waiting}`)],
    [{ mention: null }, filter.mention === null ? null : say(`value.mention.${filter.mention}`)],
    [{ thanks: null }, filter.thanks && say(`value.thanks.${filter.thanks}`)],
    [{ tone: null }, filter.tone && say(`value.tone.${filter.tone}`)],
    [{ about: null }, filter.about && aboutText(filter.about)],
    [
      { clue: null },
      clue && say(clue.isWith ? "chip.withClue" : "chip.withoutClue", { from: day(clue.from), to: day(clue.to) }),
    ],
  ];
  const shown = set.flatMap(([without, words]) => (words ? [{ without, words }] : []));
  if (shown.length === 0) return null;
  return (
    <ul aria-label={say("set")} className="flex flex-wrap items-center gap-2">
      {shown.map(({ without, words }) => (
        <li key={JSON.stringify(without)} className="max-w-full">
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
