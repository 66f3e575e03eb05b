import type { Outputs } from "@spots/api/trpc/root";
import type { Estimate } from "@spots/domain/insight/estimate";
import { nextValues } from "@spots/domain/insight/next-step";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import type { getFormatter, getTranslations } from "next-intl/server";
import type { Paper } from "@/server/pdf";
import { changeWords } from "./change-words";
import { intervalText, missingFor, valueText } from "./estimate-text";

type Reader = {
  readonly language: string;
  readonly results: Awaited<ReturnType<typeof getTranslations<"results">>>;
  readonly insight: Awaited<ReturnType<typeof getTranslations<"insight">>>;
  readonly format: Awaited<ReturnType<typeof getFormatter>>;
};
type Results = Outputs["results"]["spots"] & {
  readonly business: string;
  readonly filter: ResultsFilter;
  readonly choices: Outputs["results"]["choices"];
};

/** The page of Results as a document: the same filter, figures and words. */
export function resultsPaper(of: Results, { language, results: say, insight, format }: Reader): Paper {
  const { business, filter, choices, spots, days, comparedDays } = of;
  const date = (day: string, earlier = 0) =>
    format.dateTime(new Date(Date.parse(`${day}T12:00:00Z`) - earlier * 86_400_000), {
      dateStyle: "medium",
      timeZone: "UTC",
    });
  const share = (estimate: Estimate, counted: "answers" | "due") => {
    if (estimate.kind === "hidden")
      return missingFor(estimate) === 0
        ? insight("withheld", { needed: estimate.needed })
        : insight(`missing.${counted}`, { count: missingFor(estimate) });
    const { value, n, stage } = estimate;
    const size = insight(`share.${counted}`, { hits: Math.round(value * n), n });
    const early = stage === "early" ? `, ${insight(counted === "due" ? "earlyDue" : "early")}` : "";
    return `${valueText(format, "share", value)} (${intervalText(format, "share", estimate, insight("to"))}, ${size}${early})`;
  };
  const reacted = (estimate: Estimate) =>
    estimate.kind === "hidden"
      ? share(estimate, "due")
      : `${valueText(format, "share", estimate.value)} (${intervalText(format, "share", estimate, insight("to"))}, ${say("behind.reactions", { hits: Math.round(estimate.value * estimate.n), n: estimate.n })})`;
  const own = { from: date(days.from), until: date(days.until, 1) };
  const { compareWith } = filter;
  const other = compareWith === "before" ? null : choices.locations.find(({ id }) => id === compareWith.locationId);
  const nameOf = (rows: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
    rows.find((row) => row.id === id)?.name ?? null;
  const only = [
    nameOf(choices.locations, filter.locationId) ?? say("filter.allLocations"),
    nameOf(choices.journeys, filter.journeyId),
    nameOf(choices.personas, filter.personaId),
    nameOf(choices.channels, filter.channelId),
    nameOf(choices.stages, filter.stageId),
  ].filter((name) => name !== null);
  return {
    language,
    title: `${say("title")} · ${business}`,
    lead: [
      other
        ? say("periodAt", { ...own, location: other.name })
        : say("period", { ...own, comparedFrom: date(comparedDays.from), comparedUntil: date(comparedDays.until, 1) }),
      only.join(" · "),
      say("sure.mention"),
    ],
    parts: spots.map(({ name, stage, mention, change, delivery, reactions, next }) => {
      const { key, points, low, high } = changeWords(change);
      const interval = key === "early" ? "" : ` (${say("change.interval", { low, high })})`;
      return {
        heading: name,
        note: `${stage.journey.name} · ${stage.name}`,
        lines: [
          { label: say("col.mention"), text: share(mention.estimate, "answers") },
          { label: say("col.change"), text: say(`change.${key}`, { points }) + interval },
          { label: say("col.delivery"), text: share(delivery.estimate, "due") },
          { label: say("col.reactions"), text: reacted(reactions.estimate) },
          {
            label: say("col.next"),
            text: insight(
              `next.${next.kind}.why`,
              nextValues(next, { share: (value) => valueText(format, "share", value), date }),
            ),
          },
        ],
      };
    }),
    footer: (page, pages) => say("paper.footer", { business, page, pages }),
  };
}
