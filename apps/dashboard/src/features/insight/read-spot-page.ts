import { dayOf } from "@spots/domain/kernel/zoned-time";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { readOn, readParam, readResultsAddress, type SearchParams } from "./results-address";

export type SpotPageProps = {
  params: Promise<{ business: string; spotId: string }>;
  searchParams: Promise<SearchParams>;
};

/**
 * Reads the address of a page of a spot's results, and the spot. `which` and `cursor` say which of
 * the answers or moments behind a figure are shown, `show` which part of the page.
 * @throws notFound for a spot that the member does not see
 */
export async function readSpotPage(
  { params, searchParams }: SpotPageProps,
  action: "pulse.read" | "response.read" | "moment.read",
) {
  const me = await openPage(params, action);
  const { spotId } = await params;
  const query = await searchParams;
  const address = readOn(readResultsAddress(query), dayOf(new Date(), me.timeZone));
  const input = { business: me.slug, spotId, ...address.filter };
  const results = await orNotFound(ask(trpc.results.spot.queryOptions(input)));
  const read = (name: string) => readParam(query, name);
  const [which, show, cursor] = [read("which"), read("show"), read("cursor") ?? undefined];
  return { me, home: `/${me.slug}`, address, input, results, which, show, cursor };
}
