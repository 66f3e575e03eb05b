import type { CompiledSpot, Field, Phrase } from "./phrases";
import { weightOf } from "./phrases";
import type { Clause } from "./scope";
import type { Heard, Term } from "./terms";
import { leastInformation } from "./vocabulary";

/** A word of the answer, at its position, that matches a term of the spots. */
export type Hit = Heard & { readonly at: number; readonly to: number };

/** The features for and against a mention; each 0 to 1, or a count. */
export type Evidence = {
  readonly name: number;
  readonly sentence: number;
  readonly mass: number;
  readonly top: number;
  readonly several: number;
  readonly explained: number;
  readonly rival: number;
  readonly complains: number;
  /** Whether the next clause of the sentence complains: "a sock in the drain, yuck". */
  readonly aside: number;
  /** Whether only words were said that any customer may mention. */
  readonly common: number;
  /** In a long text, words of a spot occur by chance. */
  readonly long: number;
};
/**
 * What the clause says about its words. `refused`: people decided that these words are no mention.
 */
export type Scope = "denied" | "hearsay" | "wished" | "refused" | null;
export type Found = {
  readonly spotId: string;
  readonly evidence: Evidence;
  readonly scope: Scope;
  /** Whether the same words match another spot equally well. */
  readonly isTied: boolean;
  readonly strength: number;
  readonly from: number;
  readonly to: number;
  readonly places: ReadonlySet<number>;
  readonly reason: { readonly field: Field; readonly phrase: string };
};

/** The minimum information of the words of a name, whatever their share of it. */
const leastSaid = 0.05;
const enough = 0.7;
/** The maximum distance of a phrase's words, in words. */
const reach = 18;

/** How much of each term was matched: the whole term, or the sum of its parts. */
function worthsOf(hits: readonly Hit[]): ReadonlyMap<Term, number> {
  const wholes = new Map<Term, number>();
  const parts = new Map<Term, Map<number, number>>();
  for (const { term, part, worth } of hits)
    if (part === null) wholes.set(term, Math.max(worth, wholes.get(term) ?? 0));
    else {
      const own = parts.get(term) ?? new Map<number, number>();
      parts.set(term, own.set(part, Math.max(worth, own.get(part) ?? 0)));
    }
  for (const [term, own] of parts) {
    const sum = Math.min(
      1,
      [...own.values()].reduce((total, each) => total + each, 0),
    );
    wholes.set(term, Math.max(sum, wholes.get(term) ?? 0));
  }
  return wholes;
}

/** A name such as "Here and There" matches as a whole or not at all. */
const isOfEmptyWords = ({ terms }: Phrase): boolean =>
  terms.length > 1 && terms.every((term) => term.information === 0);
const emptyWeight = 4;

const heardOf = ({ terms }: Phrase, worths: ReadonlyMap<Term, number>): number =>
  terms.reduce((sum, term) => sum + (worths.get(term) ?? 0) * weightOf(term), 0);

/** The hits within `reach` of each other with the most information. */
function densest(hits: readonly Hit[]): readonly Hit[] {
  const inOrder = hits.toSorted((a, b) => a.at - b.at);
  const last = inOrder.at(-1);
  const first = inOrder[0];
  if (!first || !last || last.at - first.at <= reach) return inOrder;
  let best: readonly Hit[] = [];
  let most = 0;
  let to = 0;
  for (const [index, { at }] of inOrder.entries()) {
    while (to < inOrder.length && (inOrder[to]?.at ?? 0) - at <= reach) to += 1;
    const run = inOrder.slice(index, to);
    const says = [...worthsOf(run)].reduce((sum, [term, worth]) => sum + worth * weightOf(term), 0);
    if (says > most) [best, most] = [run, says];
  }
  return best;
}

/**
 * Whether all matched terms are in a phrase that people refused, and in none that they confirmed.
 */
function isRefused(heard: readonly (readonly [Term, number])[], { phrases, refused }: CompiledSpot): boolean {
  const holds = ({ terms }: Phrase) => heard.every(([term]) => terms.includes(term));
  return refused.some(holds) && !phrases.some((phrase) => phrase.field === "learned" && holds(phrase));
}

const scopes = ["denied", "hearsay", "wished"] as const;

type Place = {
  readonly spot: CompiledSpot;
  /** How many spots have a term. The more there are, the less it distinguishes them. */
  readonly holders: (term: Term) => number;
  readonly clauseAt: (at: number) => Clause | undefined;
  /** The information of each word of the answer. */
  readonly information: readonly number[];
};

/** The best evidence for one spot among hits in clauses with the same scope. */
export function evidenceOf(all: readonly Hit[], { spot, holders, clauseAt, information }: Place): Found | null {
  const hits = densest(all);
  const worths = worthsOf(hits);
  const says = (term: Term, worth: number) => (worth * term.information) / Math.sqrt(holders(term));
  const telling = [...worths].filter(([term, worth]) => worth * weightOf(term) > 0.04);
  const isTold = telling.some(([term]) => term.information > leastInformation);
  let reason: { phrase: Phrase; share: number } | null = null;
  let name = 0;
  let sentence = 0;
  for (const phrase of spot.phrases) {
    const isTitle = isOfEmptyWords(phrase);
    const heard = heardOf(phrase, worths) * (isTitle ? emptyWeight : 1);
    const share = heard / (phrase.information * (isTitle ? emptyWeight : 1));
    if (heard === 0 || (!isTold && !(isTitle && share >= 1))) continue;
    const isName = phrase.field === "name" || phrase.field === "alias" || phrase.field === "learned";
    if (isName) name = Math.max(name, share * Math.min(1, heard / enough));
    else sentence = Math.max(sentence, Math.min(1, (heard * (phrase.field === "happens" ? 0.8 : 1)) / 2));
    const sure = isName ? share : share * 0.9;
    if (!reason || sure > reason.share) reason = { phrase, share: sure };
  }
  if (!reason) return null;
  const mass = telling.reduce((sum, [term, worth]) => sum + says(term, worth), 0);
  const top = Math.max(...telling.map(([term, worth]) => says(term, worth) * (spot.salience.get(term.id) ?? 0)));
  const several = telling.filter(([term, worth]) => worth >= 0.4 && term.information >= 0.25).length;
  const places = new Set(hits.flatMap(({ at, to }) => Array.from({ length: to - at }, (_, step) => at + step)));
  const clauses = new Set([...places].map((at) => clauseAt(at)));
  const inClauses = [...clauses].flatMap((clause) =>
    clause ? information.slice(clause.from, clause.to).map((each, step) => ({ each, at: clause.from + step })) : [],
  );
  const said = inClauses.reduce((sum, { each }) => sum + each, 0);
  const explained =
    said === 0 ? 1 : inClauses.reduce((sum, { each, at }) => sum + (places.has(at) ? each : 0), 0) / said;
  const complains = [...clauses].some((clause) => clause?.complaints.some((at) => !places.has(at)));
  const has = (what: "denied" | "hearsay" | "wished") => [...clauses].some((clause) => clause?.[what]);
  const evidence = {
    name,
    sentence,
    mass: Math.min(1, mass / 2.5),
    top,
    several: Math.min(1, Math.max(0, several - 1) / 2),
    explained,
    rival: 0,
    complains: complains ? 1 : 0,
    aside: !complains && [...clauses].some((clause) => clause?.complaintFollows) ? 1 : 0,
    common: telling.every(([term]) => term.isCommonplace || term.information <= leastInformation) ? 1 : 0,
    long: Math.min(1, Math.max(0, information.length - 20) / 60),
  };
  return {
    spotId: spot.id,
    evidence,
    scope: scopes.find(has) ?? (isRefused(telling, spot) ? "refused" : null),
    isTied: false,
    strength: telling.reduce((sum, [term, worth]) => sum + worth * term.information, 0) + name,
    from: Math.min(...places),
    to: Math.max(...places) + 1,
    places,
    reason: { field: reason.phrase.field, phrase: reason.phrase.text },
  };
}

/** Spots with the same matched words: each is weakened by the strongest of the others. */
export function withRivals(found: readonly Found[], information: readonly number[]): readonly Found[] {
  const sayOf = (places: ReadonlySet<number>) =>
    [...places].reduce((sum, at) => sum + Math.max(leastSaid, information[at] ?? 0), 0);
  return found.map((each) => {
    const own = sayOf(each.places);
    let isTied = false;
    const rival = Math.max(
      0,
      ...found.map((other) => {
        if (other === each) return 0;
        const shared = sayOf(new Set([...each.places].filter((at) => other.places.has(at)))) / own;
        if (shared > 0.9 && other.strength > each.strength - 0.1) isTied = true;
        return shared * Math.min(1.5, Math.max(0, other.strength - each.strength + 0.3));
      }),
    );
    return { ...each, isTied, evidence: { ...each.evidence, rival } };
  });
}
