import type { Outputs } from "@spots/api/trpc/root";
import { feelingSteps } from "@spots/domain/form/asked-stage";
import { stageQuestion } from "@spots/domain/insight/intensity";
import { FigureRow } from "@spots/ui/figure";
import { Road } from "@spots/ui/road";
import { SectionHead } from "@spots/ui/section-head";
import { getTranslations } from "next-intl/server";
import { ask, trpc } from "@/api/server";
import { EstimateFigure } from "./estimate-figure";
import { type ResultsAddress, readResultsAddress, rowsQuery } from "./results-address";

type Journey = Outputs["results"]["questions"]["journeys"][number];
type Props = { business: string; filter: ResultsAddress["filter"]; journey: Journey };

const names = { "2": "high", "1": "good", "0": "even", "-1": "low", "-2": "lowest" } as const;
const nameOf = (feeling: number) => names[String(feeling) as keyof typeof names] ?? "even";
/** A feeling as the drawing takes what is measured: 0 to 1 from its lower to its upper edge. */
const heightOf = (feeling: number) => (feeling + 2) / 4;

/**
 * The same on the page of a journey, of the last four weeks; nothing before customers are asked.
 */
export async function FeelingsOfJourney({ business, journeyId }: { business: string; journeyId: string }) {
  const { filter } = readResultsAddress({});
  const { journeys } = await ask(trpc.results.questions.queryOptions({ business, ...filter }));
  const journey = journeys.find(({ id }) => id === journeyId);
  return journey ? <StageFeelings business={business} filter={filter} journey={journey} /> : null;
}

/** How customers felt at each stage of a journey, on the plan's scale, with its peak and end. */
export async function StageFeelings({ business, filter, journey: { id, name, stages, peak, end } }: Props) {
  const say = await getTranslations("results.stageFeelings");
  const feeling = await getTranslations("journey.feelings");
  const best = typeof peak === "string" ? null : stages.find((stage) => stage.id === peak.stageId);
  const last = stages.at(-1)?.name ?? "";
  const to = (stageId: string) =>
    `/${business}/results/questions/answers${rowsQuery(filter, { question: stageQuestion(stageId) })}`;
  return (
    <section aria-labelledby={`felt-${id}`} className="grid gap-3">
      <SectionHead id={`felt-${id}`} title={say("title", { journey: name })} />
      <p className="max-w-[70ch]">
        {best ? say("peak", { stage: best.name }) : say(peak === "few" ? "peakFew" : "peakNone")}{" "}
        {say(`end.${end}`, { stage: last })}
      </p>
      <Road
        stages={stages.map((stage) => ({
          ...{ id: stage.id, label: stage.name, feeling: stage.feeling, lit: false, glow: 0 },
          measured:
            stage.estimate.kind === "shown"
              ? {
                  value: heightOf(stage.estimate.value),
                  low: heightOf(stage.estimate.low),
                  high: heightOf(stage.estimate.high),
                }
              : null,
        }))}
      />
      <p className="text-ink-2 text-small">
        {say("scale", { low: feeling(nameOf(feelingSteps[0])), high: feeling("high") })}
      </p>
      <FigureRow>
        {stages.map((stage) => (
          <EstimateFigure
            key={stage.id}
            label={stage.name}
            estimate={stage.estimate}
            leftOut={stage.leftOut}
            unit="index"
            of="answers"
            note={say("planned", { feeling: feeling(nameOf(stage.feeling)) })}
            href={to(stage.id)}
          />
        ))}
      </FigureRow>
    </section>
  );
}
