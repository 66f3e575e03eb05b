"use client";

import { type AnswerFilter, myself, nobody, scoreGroups, scoreRanges } from "@spots/domain/feedback/answer-filter";
import { useLocale, useTranslations } from "next-intl";
import type { AnswerCounts } from "./answer";

/** The parts of a filter whose values are named by the counts. */
export const namedParts = {
  locationIds: "locations",
  channelIds: "channels",
  atSpotIds: "atSpots",
  spotIds: "spots",
  stageIds: "stages",
  personaIds: "personas",
} as const;

/** The names of the values of a filter. */
export function useFilterWords(counts: AnswerCounts | undefined) {
  const say = useTranslations("feedback.filter");
  const locale = useLocale();
  const rangeText = ([low, high]: readonly [number, number]): string => {
    const group = Object.entries(scoreGroups).find(([, range]) => range[0] === low && range[1] === high)?.[0];
    if (group === "promoter" || group === "passive" || group === "detractor") return say(`value.score.${group}`);
    return low === high ? say("oneScore", { score: low }) : say("scores", { low, high });
  };
  const nameOf = (part: (typeof namedParts)[keyof typeof namedParts] | "members", id: string): string =>
    counts?.[part].find((each) => each.id === id)?.name ?? "…";
  return {
    rangeText,
    /** The ranges of the chosen scores in words, each with its scores. */
    scoreTexts: (scores: AnswerFilter["scores"]) => [
      ...scoreRanges(scores).map((range) => ({
        words: rangeText(range),
        scores: scores.filter((score) => score !== "none" && score >= range[0] && score <= range[1]),
      })),
      ...(scores.includes("none") ? [{ words: say("value.score.none"), scores: ["none" as const] }] : []),
    ],
    /** "theme.waiting" in words; a telling word as its stem. */
    aboutText: (about: string): string => {
      const [kind, ...rest] = about.split(".");
      const key = rest.join(".");
      if (kind === "word") return say("about.word", { word: key });
      const name = `about.${about}` as "about.theme.price";
      return say.has(name) ? say("about.speaks", { what: say(name) }) : key;
    },
    languageText: (language: string): string =>
      new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language,
    nameOf,
    assigneeText: (who: string): string =>
      who === myself || who === nobody ? say(`value.assignee.${who}`) : nameOf("members", who),
  };
}
