import type { ChainLink } from "@spots/domain/insight/chain";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { rowsQuery } from "./results-address";
import type { CountedThing } from "./use-estimate-words";

/** What a link of the chain counts: deliveries of known customers are no moments that were due. */
export const countedAt = {
  delivered: "due",
  noticed: "answers",
  mentioned: "answers",
  retold: "answers",
  returned: "moments",
} as const satisfies Record<ChainLink, CountedThing>;

type At = { readonly home: string; readonly filter: ResultsFilter; readonly spotId: string };

/** The rows behind a link of the chain. */
export function linkHref(link: ChainLink, { home, filter, spotId }: At): string {
  const to = (part: "answers" | "moments", which: string) =>
    `${home}/results/spots/${spotId}/${part}${rowsQuery(filter, { which })}`;
  if (link === "delivered") return to("moments", "due");
  if (link === "noticed") return to("answers", "received");
  if (link === "mentioned") return to("answers", "noticed");
  if (link === "retold") return `${home}/results/follow-ups/answers${rowsQuery(filter, { spot: spotId })}`;
  return to("moments", "known");
}

/** Where the remedy of the weakest link is applied. */
export function remedyHref(link: ChainLink, journeyId: string, { home, filter, spotId }: At): string {
  if (link === "delivered") return `${home}/results/spots/${spotId}/moments${rowsQuery(filter, { which: "missed" })}`;
  return link === "mentioned" ? `${home}/journeys/${journeyId}` : `${home}/journeys/${journeyId}?spot=${spotId}`;
}

/** Where the data of a link that has none are brought about, as far as a page does that. */
export const bringHref = {
  delivered: "/plans",
  noticed: "/qr-codes",
  retold: "/asked/rules",
  returned: "/settings/api-keys",
} as const;
