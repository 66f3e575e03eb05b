import type { SpotContent, SpotStatus } from "../spot/spot";
import { givesLight } from "./coverage";

type CoherentStage = {
  readonly id: string;
  readonly spots: readonly { readonly id: string; readonly status: SpotStatus; readonly content: SpotContent }[];
};

/** The tone of a feeling, by how its words begin. English and German, for these are the languages that spots are written in. */
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

/** The tones that a feeling names. */
export function tonesOf(emotion: string): readonly Tone[] {
  const words = emotion.toLowerCase().split(/[^\p{L}]+/u);
  return (Object.keys(tones) as Tone[]).filter((tone) => words.some((word) => isTone(word, tone)));
}

/** Two spots that get in each other's way: one feeling against the other, or the same words for both, so that no answer tells them apart. */
export type CoherenceHint =
  | { readonly kind: "contradict"; readonly spotIds: readonly [string, string]; readonly tones: readonly [Tone, Tone] }
  | { readonly kind: "alike"; readonly spotIds: readonly [string, string]; readonly words: string };

const plain = (words: string) => words.trim().toLowerCase().replace(/\s+/g, " ");

/** What would be matched in an answer; a word or two of three letters says nothing. */
const matchedWords = ({ name, anchor, talkLine, aliases }: SpotContent) =>
  [name, anchor, talkLine, ...aliases].filter((words) => plain(words).length > 3);

/**
 * The pairs of spots that give light and get in each other's way. Feelings contradict each other only where a customer meets both in a row: at one stage or at
 * neighbouring ones; a thrill at the start and calm at the end is a good road. Words are compared over the whole road.
 */
export function coherenceHints(stages: readonly CoherentStage[]): readonly CoherenceHint[] {
  const lights = stages.flatMap(({ spots }, at) =>
    spots
      .filter(({ status }) => givesLight(status))
      .map(({ id, content }) => ({ id, content, at, tones: tonesOf(content.emotion) })),
  );
  return lights.flatMap((one, index) =>
    lights.slice(index + 1).flatMap((other): CoherenceHint[] => {
      const spotIds = [one.id, other.id] as const;
      const same = matchedWords(one.content).find((words) =>
        matchedWords(other.content).some((others) => plain(others) === plain(words)),
      );
      const clash =
        other.at - one.at > 1
          ? undefined
          : opposites
              .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
              .find(([a, b]) => one.tones.includes(a) && other.tones.includes(b));
      return [
        ...(same === undefined ? [] : [{ kind: "alike", spotIds, words: same } as const]),
        ...(clash ? [{ kind: "contradict", spotIds, tones: clash } as const] : []),
      ];
    }),
  );
}
