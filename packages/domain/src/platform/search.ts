import { plain } from "../people/plain";

const mostWords = 8;

/** The distinct words of a search, in the form in which names are compared. */
export function searchWords(text: string): readonly string[] {
  return [...new Set(plain(text).match(/[\p{L}\p{M}\p{N}]{2,}/gu))].slice(0, mostWords);
}

/**
 * Words that only join a spot and a person: "offer massage to Maria", "biete Maria die Massage an".
 */
const joining: ReadonlySet<string> = new Set([
  ...["offer", "give", "ask", "the", "to", "for", "do", "moment"],
  ...["biete", "anbieten", "gib", "frag", "der", "die", "das", "den", "dem", "fur", "an"],
]);

type Named = { readonly id: string; readonly name: string };
export type Offer<Spot extends Named, Person extends Named> = { readonly spot: Spot; readonly person: Person };

const mostOffers = 5;

/**
 * The offers that a text may mean: one word is a prefix of a word of the spot's name, another one
 * of a word of the person's name, and all other words are joining words. The verb may be missing.
 */
export function offersIn<Spot extends Named, Person extends Named>(
  text: string,
  spots: readonly Spot[],
  people: readonly Person[],
): readonly Offer<Spot, Person>[] {
  const words = searchWords(text).filter((word) => !joining.has(word));
  const saidOf = <Thing extends Named>(things: readonly Thing[]) =>
    things.map((thing) => {
      const own = searchWords(thing.name);
      return { thing, said: words.filter((word) => own.some((each) => each.startsWith(word))) };
    });
  const [asked, invited] = [saidOf(spots), saidOf(people)];
  return asked
    .flatMap(({ thing: spot, said }) =>
      invited
        .filter((other) =>
          words.some((word) => said.includes(word) && words.some((next) => next !== word && other.said.includes(next))),
        )
        .filter((other) => words.every((word) => said.includes(word) || other.said.includes(word)))
        .map(({ thing: person }) => ({ spot, person })),
    )
    .slice(0, mostOffers);
}
