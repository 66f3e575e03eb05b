import type { Outputs } from "@spots/api/trpc/root";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { FigureRow } from "@spots/ui/figure";
import { TextLink } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ask, trpc } from "@/api/server";
import { EstimateFigure } from "./estimate-figure";
import { rowsQuery } from "./results-address";
import type { SpotInput } from "./spot-course";

type Part = Outputs["results"]["spotFollowUps"]["parts"][number];

/** What customers still remember of a spot days later, or what would bring such answers. */
export async function SpotFollowUps({ input, filter }: { input: SpotInput; filter: ResultsFilter }) {
  const { asked, parts } = await ask(trpc.results.spotFollowUps.queryOptions(input));
  const say = await getTranslations("results.followUps.spot");
  const { business, spotId } = input;
  const href = `/${business}/results/follow-ups/answers${rowsQuery(filter, { spot: spotId })}`;
  const isAnswered = parts.some(({ all }) => all.unaided.estimate.n > 0);
  return (
    <section aria-labelledby="remembered" className="grid min-w-0 gap-4">
      <SectionHead id="remembered" title={say("title")} detail={say("lead")} />
      {parts.map((part) => (
        <OnePart key={part.part} part={part} href={href} />
      ))}
      {isAnswered && <p className="max-w-[70ch] text-ink-2 text-small">{say("how")}</p>}
      {(asked === 0 || !isAnswered) && (
        <p className="max-w-[70ch]">
          {say("bring")} <TextLink href={`/${business}/asked/rules`}>{say("rules")}</TextLink>
        </p>
      )}
    </section>
  );
}

/** The figures of one time: of those who got it, where that is known of somebody. */
function OnePart({ part: { part, days, received, all }, href }: { part: Part; href: string }) {
  const say = useTranslations("results.followUps.spot");
  const whom = received.unaided.estimate.n > 0 ? "received" : "all";
  const figures = whom === "received" ? received : all;
  if (days === null) return <p className="text-ink-2">{say(`off.${part}`)}</p>;
  if (figures.unaided.estimate.n === 0) return <p className="text-ink-2">{say("nobody", { days })}</p>;
  return (
    <div className="grid min-w-0 gap-2">
      <FigureRow>
        {(["unaided", "aided"] as const).map((kind) => (
          <EstimateFigure
            key={kind}
            label={say(kind, { days })}
            {...figures[kind]}
            unit="share"
            of="answers"
            href={href}
          />
        ))}
      </FigureRow>
      <p className="max-w-[70ch] text-ink-2 text-small">{say(whom)}</p>
    </div>
  );
}
