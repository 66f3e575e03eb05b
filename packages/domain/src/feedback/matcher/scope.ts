import german from "@spots/content/words/scope.de.json" with { type: "json" };
import english from "@spots/content/words/scope.en.json" with { type: "json" };
import { plainOf } from "./plain";
import type { Text, Word } from "./words";

/** Words `from` to before `to` of a text, and their scope: denied, hearsay, a wish, or negative. */
export type Clause = {
  readonly from: number;
  readonly to: number;
  readonly denied: boolean;
  readonly hearsay: boolean;
  readonly wished: boolean;
  readonly complains: boolean;
};

type Lists = typeof english;
const single = ["denial", "absence", "others", "told by others", "contrast", "joining", "alternatives"] as const;
const more = [
  "subjects",
  "being",
  "arriving",
  "self",
  "complaints",
  "pronouns",
  "distant",
  "speaking",
  "subordinate",
] as const;
const several = ["emphasis", "absent phrases", "hearsay phrases", "wishes", "no wishes"] as const;
type Rules = Readonly<Record<(typeof single)[number] | (typeof more)[number], ReadonlySet<string>>> &
  Readonly<Record<(typeof several)[number], readonly (readonly string[])[]>>;

function read(lists: Lists): Rules {
  const words = (name: (typeof single)[number] | (typeof more)[number]) => new Set(lists[name].map(plainOf));
  const phrases = (name: (typeof several)[number]) => lists[name].map((text) => text.split(" ").map(plainOf));
  return {
    denial: words("denial"),
    absence: words("absence"),
    others: words("others"),
    "told by others": words("told by others"),
    contrast: words("contrast"),
    joining: words("joining"),
    alternatives: words("alternatives"),
    subjects: words("subjects"),
    being: words("being"),
    arriving: words("arriving"),
    self: words("self"),
    complaints: words("complaints"),
    pronouns: words("pronouns"),
    distant: words("distant"),
    speaking: words("speaking"),
    subordinate: words("subordinate"),
    emphasis: phrases("emphasis"),
    "absent phrases": phrases("absent phrases"),
    "hearsay phrases": phrases("hearsay phrases"),
    wishes: phrases("wishes"),
    "no wishes": phrases("no wishes"),
  };
}

const englishRules = read(english);
const rules: Readonly<Record<string, Rules>> = { en: englishRules, de: read(german) };

const gap = 6;

/** How many words the phrase matches from this word on, or 0. "*" matches up to six words. */
function lengthAt(words: readonly string[], at: number, phrase: readonly string[]): number {
  let next = at;
  for (const [index, each] of phrase.entries()) {
    if (each === "*") {
      const wanted = phrase[index + 1];
      const end = words.findIndex((word, place) => place >= next && place <= next + gap && word === wanted);
      if (end < 0) return 0;
      next = end;
    } else if (words[next] === each) next += 1;
    else return 0;
  }
  return next - at;
}

/** The positions of the phrases among the words, and how many words each matches. */
function placesOf(words: readonly string[], phrases: readonly (readonly string[])[]): readonly [number, number][] {
  return words.flatMap((word, at) =>
    phrases.flatMap((phrase): [number, number][] => {
      const length = phrase[0] === word ? lengthAt(words, at, phrase) : 0;
      return length > 0 ? [[at, length]] : [];
    }),
  );
}

/** Verbs that start a new clause after "and". */
const helping = new Set(["did", "would", "could", "was", "were", "hat", "haben", "wurde", "war"].map(plainOf));

/** Where clauses start: after a full stop or a comma, at "but", and at "and they". */
function startsOf(words: readonly Word[], { contrast, joining, subjects, denial }: Rules): readonly number[] {
  return words.flatMap(({ plain, after }, at) => {
    const next = words[at + 1]?.plain ?? "";
    const isNew =
      at === 0 ||
      after !== "word" ||
      contrast.has(plain) ||
      (joining.has(plain) && (subjects.has(next) || denial.has(next) || helping.has(next)));
    return isNew ? [at] : [];
  });
}

type Draft = { from: number; to: number; words: readonly string[]; denied: boolean; hearsay: boolean; wished: boolean };

/**
 * The clauses of a text. A denial applies to its own clause; one without other words ("It never
 * came.", "Never.") applies to the clause before. Hearsay applies to the end of its sentence.
 * Phrases such as "no question" are not a denial, nor is a word in `saying`: the spots' own phrases
 * quoted exactly.
 */
export function clausesOf(
  text: Text,
  isEmpty: (plain: string) => boolean,
  saying: ReadonlySet<number>,
): readonly Clause[] {
  const { words } = text;
  const list = rules[text.language] ?? englishRules;
  const starts = startsOf(words, list);
  const drafts: Draft[] = [];
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? words.length;
    const plains = words.slice(from, to).map(({ plain }) => plain);
    const isStart = from === 0 || words[from]?.after === "sentence" || drafts.length === 0;
    const before = drafts.at(-1);
    const free = new Set(
      placesOf(plains, list.emphasis).flatMap(([at, length]) => Array.from({ length }, (_, step) => at + step)),
    );
    for (let at = from; at < to; at += 1) if (saying.has(at)) free.add(at - from);
    const denials = plains.filter((plain, at) => list.denial.has(plain) && !free.has(at));
    const denied = denials.length > 0 || isAbsent(plains, free, list);
    const holds = (words: ReadonlySet<string>) =>
      plains.some((plain, at) => words.has(plain) && !saying.has(from + at));
    const others =
      (holds(list.others) && holds(list["told by others"])) || (holds(list.distant) && !holds(list.speaking));
    const hearsay =
      others || placesOf(plains, list["hearsay phrases"]).length > 0 || (!isStart && before?.hearsay === true);
    const isNoWish = placesOf(plains, list["no wishes"]).length > 0;
    const depends = !isStart && list.subordinate.has(plains[0] ?? "");
    const wished = !isNoWish && (placesOf(plains, list.wishes).length > 0 || (depends && before?.wished === true));
    const told = plains.filter((plain) => !isEmpty(plain) && !list.denial.has(plain) && !list.arriving.has(plain));
    const saysOnlyThat =
      denied &&
      told.length === 0 &&
      (plains.length <= 2 || plains.some((plain) => list.arriving.has(plain) || list.absence.has(plain)));
    const ofBefore =
      denied &&
      !isStart &&
      list.denial.has(plains[0] ?? "") &&
      plains.length <= 6 &&
      plains.some((plain) => list.pronouns.has(plain));
    if (before && (saysOnlyThat || ofBefore)) before.denied = true;
    const continues =
      !isStart && before?.denied === true && plains.length <= 4 && plains.some((plain) => list.alternatives.has(plain));
    drafts.push({ from, to, words: plains, denied: denied || continues, hearsay, wished });
  }
  return drafts.map(({ words: plains, ...clause }) => ({
    ...clause,
    complains: plains.some((plain) => list.complaints.has(plain)) || isTooMuch(plains, isEmpty),
  }));
}

/** Matches "was too sweet" and "war zu süß", but not "me too", "zu Hause" or "war zu sehen". */
function isTooMuch(plains: readonly string[], isEmpty: (plain: string) => boolean): boolean {
  return plains.some((plain, at) => {
    const next = plains[at + 1];
    if (next === undefined || at === 0) return false;
    if (plain === "too") return !isEmpty(next);
    return plain === "zu" && at + 2 === plains.length && !next.endsWith("en") && next !== "hause";
  });
}

/**
 * Matches "was cancelled" and "out of order", but not "my broken glasses" or "I forgot my
 * umbrella".
 */
function isAbsent(plains: readonly string[], free: ReadonlySet<number>, list: Rules): boolean {
  const said = plains.some((plain, at) => {
    if (!list.absence.has(plain) || free.has(at)) return false;
    const near = plains.slice(Math.max(0, at - 3), at);
    return near.some((each) => list.being.has(each)) && plains.length - at <= (plain.length < 5 ? 1 : 3);
  });
  const isOwn = (at: number) => plains.slice(Math.max(0, at - 3), at).some((each) => list.self.has(each));
  return said || placesOf(plains, list["absent phrases"]).some(([at, length]) => length > 1 || !isOwn(at));
}
