import { JourneyFile } from "@spots/domain/transfer/journey-file";
import type { PlatformCall } from "../trpc/context";

/** The journey's name and the number of stages and spots of a template. */
function measure(content: unknown) {
  const { name, stages } = JourneyFile.parse(content).journey;
  return { journey: name, stages: stages.length, spots: stages.flatMap(({ spots }) => spots).length };
}

/** Every offered template, current offers first. */
export async function listOffered({ ctx }: Pick<PlatformCall, "ctx">) {
  const rows = await ctx.db.offeredTemplate.findMany({ orderBy: [{ offeredAt: "desc" }, { id: "desc" }] });
  return rows
    .toSorted((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
    .map(({ content, ...offer }) => ({ ...offer, ...measure(content) }));
}
