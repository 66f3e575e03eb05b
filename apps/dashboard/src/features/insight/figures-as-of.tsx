import { replica } from "@/api/database";
import { prefetch, trpc } from "@/api/server";
import { AsOfLine } from "./as-of-line";

/** Says when figures are seconds old, where a replica serves them. */
export function FiguresAsOf({ business }: { business: string }) {
  if (!replica()) return null;
  prefetch(trpc.pulse.asOf.queryOptions({ business }));
  return <AsOfLine business={business} />;
}
