import { Suspense } from "react";
import { prefetch, trpc } from "@/api/server";
import { LearnedPhrases } from "./learned-phrases";

type Props = { me: Parameters<typeof LearnedPhrases>[0]["me"]; spotId: string };

/** The words learned for a spot, for those who may read mentions. */
export function SpotPhrases({ me, spotId }: Props) {
  if (!me.actions.includes("mention.read")) return null;
  prefetch(trpc.mention.learned.queryOptions({ business: me.slug, spotId }));
  return (
    <Suspense>
      <LearnedPhrases me={me} spotId={spotId} />
    </Suspense>
  );
}
