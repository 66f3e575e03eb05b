import { plainOf } from "./plain";
import { placesOf, type Rules, rulesOf } from "./scope-rules";
import type { Text, Word } from "./words";

/** Words `from` to before `to` of a text, and their scope: denied, hearsay, or a wish. */
export type Clause = {
  readonly from: number;
  readonly to: number;
  readonly denied: boolean;
  readonly hearsay: boolean;
  readonly wished: boolean;
  /** The positions of words of complaint. */
  readonly complaints: readonly number[];
  /** Whether the next clause of the same sentence complains, and does not begin with "but". */
  readonly complaintFollows: boolean;
};

/** Verbs that start a new clause after "and". */
const helping = new Set(["did", "would", "could", "was", "were", "hat", "haben", "wurde", "war"].map(plainOf));

/** Where clauses start: after a full stop or a comma, at "but", and at "and they". */
function startsOf(words: readonly Word[], list: Rules): readonly number[] {
  const { contrast, joining, subjects, denial } = list;
  const spelled = words.map((word) => word.spelled);
  const opened = new Set(placesOf(spelled, list["new clauses"]).map(([at]) => at));
  return words.flatMap(({ plain, after }, at) => {
    const next = words[at + 1]?.plain ?? "";
    const isNew =
      at === 0 ||
      after === "sentence" ||
      after === "clause" ||
      contrast.has(plain) ||
      opened.has(at) ||
      (joining.has(plain) && (subjects.has(next) || denial.has(next) || helping.has(next)));
    return isNew ? [at] : [];
  });
}

type Draft = {
  from: number;
  to: number;
  words: readonly string[];
  denied: boolean;
  hearsay: boolean;
  wished: boolean;
  opens: boolean;
};

/** What the spots themselves say of an answer's words, so that those words are not misread. */
export type Own = {
  /** Positions of the spots' own phrases, quoted exactly. */
  readonly saying: ReadonlySet<number>;
  /** Positions of words of the spots. */
  readonly terms: ReadonlySet<number>;
};

/** Whether the clause tells what somebody else experienced or said. */
function isHearsay(words: readonly Word[], from: number, list: Rules, { saying, terms }: Own): boolean {
  const plains = words.map(({ plain }) => plain);
  const spelled = words.map((word) => word.spelled);
  const holds = (words: ReadonlySet<string>) => plains.some((plain, at) => words.has(plain) && !saying.has(from + at));
  const names = (words: ReadonlySet<string>) => plains.some((plain, at) => words.has(plain) && !terms.has(from + at));
  // "The guard told us" is no hearsay where a spot is about the guard.
  const tells = (plain: string) => list["told by close"].has(plain);
  const isTellers = (at: number) => Array.from({ length: 4 }, (_, back) => from + at - 1 - back).some(isTerm);
  const isTerm = (at: number) => at >= from && terms.has(at);
  return (
    (names(list.others) && holds(list["told by others"])) ||
    (names(list.close) && holds(list["told by close"])) ||
    (names(list.distant) && !holds(list.speaking)) ||
    placesOf(spelled, list["hearsay phrases"]).some(([at]) => !(tells(plains[at] ?? "") && isTellers(at)))
  );
}

/**
 * The clauses of a text. A denial applies to its own clause; one without other words ("It never
 * came.", "Never.", "No chance.") applies to the clause before. A short question that is followed
 * by something else ("A towel? Forget it.") is a denial, too. Hearsay applies to the end of its
 * sentence. Phrases such as "no question" are not a denial, nor are the spots' own words.
 */
export function clausesOf(text: Text, isEmpty: (plain: string) => boolean, own: Own): readonly Clause[] {
  const { words } = text;
  const list = rulesOf(text.language);
  const starts = startsOf(words, list);
  const drafts: Draft[] = [];
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? words.length;
    const inside = words.slice(from, to);
    const plains = inside.map(({ plain }) => plain);
    const spelled = inside.map((word) => word.spelled);
    const isStart = from === 0 || words[from]?.after === "sentence" || drafts.length === 0;
    const before = drafts.at(-1);
    const free = new Set(
      placesOf(spelled, list.emphasis).flatMap(([at, length]) => Array.from({ length }, (_, step) => at + step)),
    );
    for (let at = from; at < to; at += 1) if (own.saying.has(at)) free.add(at - from);
    const only = placesOf(spelled, list["only denials"])[0];
    const isOnlyDenial = only !== undefined && plains.length - only[1] <= 2;
    const denied =
      only !== undefined ||
      plains.some((plain, at) => list.denial.has(plain) && !free.has(at)) ||
      isAbsent(inside, free, list, isEmpty) ||
      isRhetorical(words, from, to, list);
    const isOwnTurn = list.contrast.has(plains[0] ?? "") && plains.some((plain) => list.speaking.has(plain));
    const hearsay = isHearsay(inside, from, list, own) || (!isStart && !isOwnTurn && before?.hearsay === true);
    const isNoWish = placesOf(spelled, list["no wishes"]).length > 0;
    const depends = !isStart && list.subordinate.has(plains[0] ?? "");
    const wished = !isNoWish && (placesOf(spelled, list.wishes).length > 0 || (depends && before?.wished === true));
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
    // "Yeah right, a towel": what follows in the sentence is denied.
    const opens = only !== undefined && only[1] === plains.length && isStart;
    if (before && (saysOnlyThat || ofBefore || isOnlyDenial)) before.denied = true;
    const followsDenial = !isStart && before?.opens === true;
    const continues =
      !isStart && before?.denied === true && plains.length <= 4 && plains.some((plain) => list.alternatives.has(plain));
    drafts.push({ from, to, words: plains, denied: denied || continues || followsDenial, hearsay, wished, opens });
  }
  const complaintsOf = ({ from, words: plains }: Draft): readonly number[] => {
    const tooMuch = tooMuchAt(plains, isEmpty);
    return plains.flatMap((plain, at) => (list.complaints.has(plain) || tooMuch === at ? [from + at] : []));
  };
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    const follows = next !== undefined && words[next.from]?.after !== "sentence" && complaintsOf(next).length > 0;
    const { words: _, opens: __, ...clause } = draft;
    const complaintFollows = follows && !list.contrast.has(next.words[0] ?? "");
    return { ...clause, complaints: complaintsOf(draft), complaintFollows };
  });
}

/** Matches the question of "A towel? Forget it.", but not of "A towel? Yes!" */
function isRhetorical(words: readonly Word[], from: number, to: number, { agreeing }: Rules): boolean {
  const next = words[to];
  if (!next?.asked || to - from > 4 || agreeing.has(next.plain)) return false;
  return from === 0 || words[from]?.after === "sentence";
}

/** Matches "was too sweet" and "war zu süß", but not "me too", "zu Hause" or "war zu sehen". */
function tooMuchAt(plains: readonly string[], isEmpty: (plain: string) => boolean): number {
  return plains.findIndex((plain, at) => {
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
function isAbsent(
  words: readonly Word[],
  free: ReadonlySet<number>,
  list: Rules,
  isEmpty: (plain: string) => boolean,
): boolean {
  const plains = words.map(({ plain }) => plain);
  const spelled = words.map((word) => word.spelled);
  // "The class cancelled, three weeks in a row", but not "the cancelled class".
  const alone = plains.some((plain, at) => {
    const next = plains[at + 1];
    return list["absent alone"].has(plain) && at > 0 && !free.has(at) && (next === undefined || isEmpty(next));
  });
  if (alone) return true;
  const said = plains.some((plain, at) => {
    if (!list.absence.has(plain) || free.has(at)) return false;
    const near = plains.slice(Math.max(0, at - 3), at);
    return near.some((each) => list.being.has(each)) && plains.length - at <= (plain.length < 5 ? 1 : 3);
  });
  const isOwn = (at: number) => plains.slice(Math.max(0, at - 3), at).some((each) => list.self.has(each));
  return said || placesOf(spelled, list["absent phrases"]).some(([at, length]) => length > 1 || !isOwn(at));
}
