import { SectionHead } from "@spots/ui/section-head";
import { getTranslations } from "next-intl/server";
import { ask, trpc } from "@/api/server";
import { DeclineFigures } from "./decline-figures";
import type { SpotInput } from "./spot-course";

/** How many moments of a spot were declined, and why. */
export async function SpotDeclines({ input }: { input: SpotInput }) {
  const [say, declines] = await Promise.all([
    getTranslations("results.declines"),
    ask(trpc.results.declines.queryOptions(input)),
  ]);
  return (
    <section aria-labelledby="declines">
      <SectionHead id="declines" title={say("title")} />
      <DeclineFigures declines={declines} />
    </section>
  );
}
