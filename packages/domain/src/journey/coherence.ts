import type { SpotContent, SpotStatus } from "../spot/spot";
import { isDesigned } from "./coverage";

type CoherentStage = {
  readonly id: string;
  readonly spots: readonly { readonly id: string; readonly status: SpotStatus; readonly content: SpotContent }[];
};

/**
 * The tone of a feeling, by the beginnings of its words in English and German, the languages of the
 * spots.
 */
const tones = {
  calm: [
    "calm",
    "quiet",
    "peace",
    "relax",
    "seren",
    "gentl",
    "ruh",
    "still",
    "gelassen",
    "entspann",
    "geborgen",
    "sanft",
  ],
  thrill: [
    "thrill",
    "excit",
    "adrenal",
    "wild",
    "rush",
    "dizz",
    "aufreg",
    "nervenkitzel",
    "spannung",
    "aufgedreht",
    "rausch",
  ],
  playful: ["play", "fun", "silly", "cheek", "amus", "laugh", "lustig", "spiel", "heiter", "albern", "vergnüg", "lach"],
  solemn: ["solemn", "awe", "rever", "dignif", "moved", "feierlich", "ehrf", "andacht", "andächt", "ergriff", "würde"],
} as const;
export type Tone = keyof typeof tones;

const opposites: readonly (readonly [Tone, Tone])[] = [
  ["calm", "thrill"],
  ["playful", "solemn"],
];

const isTone = (word: string, tone: Tone) => tones[tone].some((start) => word.startsWith(start));

/** The tones of a feeling's words. */
export function tonesOf(emotion: string): readonly Tone[] {
  const words = emotion.toLowerCase().split(/[^\p{L}]+/u);
  return (Object.keys(tones) as Tone[]).filter((tone) => words.some((word) => isTone(word, tone)));
}

/**
 * Two spots that conflict: contradictory feelings, or the same words for both, so that an answer
 * cannot be assigned to one of them.
 */
export type CoherenceHint =
  | { readonly kind: "contradict"; readonly spotIds: readonly [string, string]; readonly tones: readonly [Tone, Tone] }
  | { readonly kind: "alike"; readonly spotIds: readonly [string, string]; readonly words: string };

const plain = (words: string) => words.trim().toLowerCase().replace(/\s+/g, " ");

/** The texts that are matched in an answer. Texts of up to three characters are left out. */
const matchedWords = ({ name, anchor, talkLine, aliases }: SpotContent) =>
  [name, anchor, talkLine, ...aliases].filter((words) => plain(words).length > 3);

type DesignedSpot = { readonly id: string; readonly content: SpotContent; readonly tones: readonly Tone[] };

/** The two contradictory tones of a pair of spots, the first spot's first. */
const conflictOf = (one: DesignedSpot, other: DesignedSpot) =>
  opposites
    .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
    .find(([a, b]) => one.tones.includes(a) && other.tones.includes(b));

/**
 * The pairs of designed spots that conflict. Feelings conflict only at one stage or at neighbouring
 * ones, where a customer meets both in succession. Words are compared over the whole journey; of
 * several spots with the same words, each is paired with the first.
 */
export function coherenceHints(stages: readonly CoherentStage[]): readonly CoherenceHint[] {
  const designed: DesignedSpot[][] = stages.map(({ spots }) =>
    spots
      .filter(({ status }) => isDesigned(status))
      .map(({ id, content }) => ({ id, content, tones: tonesOf(content.emotion) })),
  );
  const firsts = new Map<string, string>();
  const alike = designed.flat().flatMap(({ id, content }): CoherenceHint[] => {
    const words = matchedWords(content);
    const same = words.find((each) => firsts.has(plain(each)));
    const first = same === undefined ? undefined : firsts.get(plain(same));
    for (const each of words) if (!firsts.has(plain(each))) firsts.set(plain(each), id);
    return same === undefined || first === undefined ? [] : [{ kind: "alike", spotIds: [first, id], words: same }];
  });
  const contradictions = designed.flatMap((here, at) =>
    here.flatMap((one, index) =>
      [...here.slice(index + 1), ...(designed[at + 1] ?? [])].flatMap((other): CoherenceHint[] => {
        const tones = conflictOf(one, other);
        return tones ? [{ kind: "contradict", spotIds: [one.id, other.id], tones }] : [];
      }),
    ),
  );
  return [...contradictions, ...alike];
}
