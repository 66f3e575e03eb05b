import { SectionHead } from "@spots/ui/section-head";
import { getTranslations } from "next-intl/server";
import { ask, trpc } from "@/api/server";
import { PeaceShare } from "./peace-share";
import type { ResultsAddress } from "./results-address";

/** On how many visits staff left the customer in peace. Nothing while nobody starts visits. */
export async function PeaceFigure({ business, address }: { business: string; address: ResultsAddress }) {
  const [say, share] = await Promise.all([
    getTranslations("results.peace"),
    ask(trpc.results.peace.queryOptions({ business, ...address.filter })),
  ]);
  if (share.kind === "hidden" && share.n === 0) return null;
  return (
    <section aria-labelledby="peace">
      <SectionHead id="peace" title={say("title")} />
      <PeaceShare share={share} />
    </section>
  );
}
