import { getTranslations } from "next-intl/server";
import { ask, trpc } from "@/api/server";
import type { ResultsAddress } from "./results-address";
import type { SpotInput } from "./spot-course";
import { Ingredients } from "./word-tables";

/** The five ingredients in the words of the customers who mention a spot. */
export async function SpotIngredients({
  home,
  input,
  address,
}: {
  home: string;
  input: SpotInput;
  address: ResultsAddress;
}) {
  const words = await ask(trpc.results.words.queryOptions(input));
  if (words.n === 0) return null;
  const say = await getTranslations("results.words");
  return (
    <div className="grid gap-2">
      <Ingredients of={{ home, filter: address.filter, words, spotId: input.spotId }} />
      <p className="text-ink-2 text-small">{say("ofSpot", { n: words.n })}</p>
    </div>
  );
}
