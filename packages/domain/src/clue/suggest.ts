import { doubtfulFrom } from "../feedback/matcher/certainty";
import { compileSpots } from "../feedback/matcher/matcher";
import type { Id } from "../kernel/ids";
import type { Concept } from "./concept-keys";
import { conceptsOf } from "./concepts";
import type { ClueKind, LessonOutcome } from "./kinds";

/** The texts of a spot that a clue is compared with, in one language. */
export type ClueTexts = {
  readonly name: string;
  readonly cues: readonly string[];
  readonly happens: string;
  readonly briefing: string;
  /** When the spot is left out. */
  readonly stop: string;
};
export type ClueSpot = ClueTexts & {
  readonly id: Id;
  /** By what the persona of its journey is recognised. */
  readonly persona: string;
  /** The same texts in further languages. */
  readonly others: readonly ClueTexts[];
};

/**
 * What a business learned from the taps of its members. `spotId` is null for clues that were wrong.
 */
export type Lesson = {
  readonly spotId: Id | null;
  readonly kind: ClueKind;
  readonly concepts: readonly string[];
  readonly outcome: LessonOutcome;
  /** How often that happened. */
  readonly times: number;
};

export type SuggestionField = "cue" | "name" | "happens" | "briefing" | "persona" | "learned";

/**
 * Why a spot is suggested: its text that fits, and how often it was chosen and refused for such
 * clues.
 */
export type ClueSuggestion = {
  readonly spotId: Id;
  /** 0 to 1. It orders the spots, and is no probability. */
  readonly weight: number;
  readonly reason: { readonly field: SuggestionField; readonly text: string };
  readonly acted: number;
  readonly refused: number;
};

/** How often clues like this one turned out to be wrong, of those that were acted on or wrong. */
export type Doubt = { readonly wrong: number; readonly of: number };

const importance: Readonly<Record<Exclude<SuggestionField, "learned">, number>> = {
  cue: 0.8,
  name: 0.7,
  happens: 0.5,
  persona: 0.5,
  briefing: 0.4,
};
const leastWeight = 0.2;
const most = 3;
/** The weight of a spot whose texts do not fit and that was chosen for such clues before. */
const unlike = 0.12;
/** How much a choice or a refusal moves the weight, in log odds. */
const perLesson = 1.5;
/** Choices that a concept is believed to have had before the first. */
const trusted = 3;

type Sentence = { readonly field: Exclude<SuggestionField, "learned">; readonly text: string };

const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.!?;])\s+/).filter((each) => each.trim() !== "");
const withoutSlots = (text: string): string => text.replaceAll(/\{\w+\}/g, "");

function sentencesOf({ name, cues, happens, briefing }: ClueTexts, persona: string): readonly Sentence[] {
  const all: readonly Sentence[] = [
    ...cues.map((text) => ({ field: "cue" as const, text })),
    { field: "name", text: name },
    ...sentencesIn(happens).map((text) => ({ field: "happens" as const, text })),
    ...sentencesIn(persona).map((text) => ({ field: "persona" as const, text })),
    ...sentencesIn(briefing).map((text) => ({ field: "briefing" as const, text })),
  ];
  return all.map(({ field, text }) => ({ field, text: withoutSlots(text).trim() })).filter(({ text }) => text !== "");
}

const fieldOf = { name: "name", alias: "cue", happens: "happens", retold: "persona" } as const;
const logit = (share: number) => Math.log(share / (1 - share));
const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

/**
 * Whether a lesson is of clues like this one: of one of its concepts, or of its kind when both have
 * none.
 */
const isAlike = (lesson: Lesson, kind: ClueKind, concepts: readonly Concept[]): boolean =>
  concepts.length === 0
    ? lesson.concepts.length === 0 && lesson.kind === kind
    : lesson.concepts.some((each) => concepts.some((concept) => concept === each));

/**
 * Prepares the live spots of a business to be suggested for clues. `locale` is the language of
 * texts whose language is not recognised. Costs some milliseconds per spot; suggesting is quick.
 */
export function prepareSuggestions(spots: readonly ClueSpot[], locale: string) {
  const read = spots.map((spot) => {
    const sentences = [spot, ...spot.others].flatMap((texts) => sentencesOf(texts, spot.persona));
    const all = [spot, ...spot.others];
    const stops = new Set(all.flatMap(({ stop }) => conceptsOf(stop, locale)));
    // "The child hides" leaves out no spot whose other texts say that it is for children.
    for (const { name, cues, happens } of all)
      for (const concept of conceptsOf([name, ...cues, happens].join(". "), locale)) stops.delete(concept);
    return {
      ...{ id: spot.id, name: spot.name, stops },
      sentences: sentences.map((each) => ({ ...each, concepts: conceptsOf(each.text, locale) })),
    };
  });
  const matcher = compileSpots(
    spots.map(({ id, name, cues, happens, persona }) => ({
      ...{ id, name, aliases: cues.map(withoutSlots), talkLine: "", anchor: "" },
      ...{ happens: withoutSlots(happens), retold: persona },
    })),
    { locale },
  );
  const holders = (concept: Concept) =>
    read.filter(({ sentences }) => sentences.some(({ concepts }) => concepts.includes(concept))).length;

  return function suggest(
    clue: { readonly kind: ClueKind; readonly words: string; readonly concepts?: readonly Concept[] },
    lessons: readonly Lesson[],
    refusedIds: readonly Id[] = [],
  ): { readonly spots: readonly ClueSuggestion[]; readonly doubt: Doubt | null } {
    const concepts = clue.concepts ?? conceptsOf(clue.words, locale);
    const matches = new Map(matcher.match(clue.words).map((match) => [match.spotId, match]));
    // A wish is no memory of a spot, and a clue all the same; what is denied is none.
    const heard = matcher.heard(clue.words);
    const denied = new Set(
      matcher.weigh(clue.words).flatMap(({ spotId, scope }) => (scope === "denied" ? [spotId] : [])),
    );
    const alike = lessons.filter((lesson) => isAlike(lesson, clue.kind, concepts));
    const timesOf = (fits: (lesson: Lesson) => boolean) =>
      alike.filter(fits).reduce((sum, { times }) => sum + times, 0);
    const count = (spotId: Id, outcome: LessonOutcome) =>
      timesOf((lesson) => lesson.spotId === spotId && lesson.outcome === outcome);
    const wrong = timesOf(({ outcome }) => outcome === "wrong");
    const right = timesOf(({ outcome }) => outcome === "acted");
    const reliability = (right + trusted) / (right + wrong + trusted);

    const spotsFound = read.flatMap(({ id, name, sentences, stops }): ClueSuggestion[] => {
      if (refusedIds.includes(id) || concepts.some((concept) => stops.has(concept))) return [];
      const [acted, refused] = [count(id, "acted"), count(id, "notThis")];
      const fitting = sentences
        .flatMap(({ field, text, concepts: own }) => {
          const shared = concepts.filter((concept) => own.includes(concept));
          const missed = shared.reduce(
            (all, concept) => all * (1 - importance[field] / (1 + 0.15 * (holders(concept) - 1))),
            1,
          );
          return shared.length === 0 ? [] : [{ field, text, likeness: 1 - missed }];
        })
        .toSorted((a, b) => b.likeness - a.likeness);
      const match = matches.get(id);
      const probability = denied.has(id) ? 0 : (heard.get(id) ?? 0);
      const word = probability < doubtfulFrom ? 0 : probability;
      const best = fitting[0];
      const likeness = Math.min(0.97, 1 - (1 - (best?.likeness ?? 0)) * (1 - word * 0.9));
      if (likeness === 0 && acted === 0) return [];
      const learned = perLesson * Math.log((acted + 1) / (refused + 1));
      const weight = logistic(logit(Math.max(unlike, likeness)) + learned) * reliability;
      if (weight < leastWeight) return [];
      const field = match?.reason.field;
      const told = match && field && field in fieldOf ? fieldOf[field as keyof typeof fieldOf] : null;
      const byWord =
        match && told ? { field: told, text: match.reason.phrase } : { field: "name" as const, text: name };
      const reason =
        best && best.likeness >= word
          ? { field: best.field, text: best.text }
          : word > 0
            ? byWord
            : { field: "learned" as const, text: "" };
      return [{ spotId: id, weight, reason, acted, refused }];
    });
    return {
      spots: spotsFound.toSorted((a, b) => b.weight - a.weight || (a.spotId < b.spotId ? -1 : 1)).slice(0, most),
      doubt: wrong >= 2 && wrong / (wrong + right) >= 0.3 ? { wrong, of: wrong + right } : null,
    };
  };
}
