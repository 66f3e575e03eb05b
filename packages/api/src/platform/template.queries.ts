import { JourneyFile } from "@spots/domain/transfer/journey-file";
import type { PlatformCall } from "../trpc/context";

/** What a template holds, in numbers. */
function measure(content: unknown) {
  const { name, stages } = JourneyFile.parse(content).journey;
  return { journey: name, stages: stages.length, spots: stages.flatMap(({ spots }) => spots).length };
}

/** Every template that was ever offered, those on offer first. */
export async function listOffered({ ctx }: Pick<PlatformCall, "ctx">) {
  const rows = await ctx.db.offeredTemplate.findMany({ orderBy: [{ offeredAt: "desc" }, { id: "desc" }] });
  return rows
    .toSorted((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
    .map(({ content, ...offer }) => ({ ...offer, ...measure(content) }));
}
