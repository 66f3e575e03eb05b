import type { Outputs } from "@spots/api/trpc/root";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { Button } from "@spots/ui/button";
import { Disclosure } from "@spots/ui/disclosure";
import { Figure, FigureRow } from "@spots/ui/figure";
import { TextLink } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";
import { ask, trpc } from "@/api/server";
import { bringHref, countedAt, linkHref, remedyHref } from "./chain-href";
import { EstimateFigure } from "./estimate-figure";
import type { SpotInput } from "./spot-course";
import { useEstimateWords } from "./use-estimate-words";

type Chain = Outputs["results"]["chain"];
type Link = Chain["links"][number];
type Spot = { readonly id: string; readonly stage: { readonly journey: { readonly id: string } } };
type Props = { home: string; spot: Spot; filter: ResultsFilter; chain: Chain };

/** What becomes of a spot, link by link, and the link that loses most. */
export async function SpotChain({ input, ...at }: { input: SpotInput } & Omit<Props, "chain">) {
  const chain = await ask(trpc.results.chain.queryOptions(input));
  return <ChainSection {...at} chain={chain} />;
}

function ChainSection({ home, spot, filter, chain: { links, weakest } }: Props) {
  const say = useTranslations("results.chain");
  const at = { home, filter, spotId: spot.id };
  const missing = links.filter(({ estimate }) => estimate.n === 0);
  return (
    <section aria-labelledby="chain" className="grid min-w-0 gap-4">
      <SectionHead id="chain" title={say("title")} detail={say("lead")} />
      <FigureRow>
        {links.map((link) => (
          <LinkOfChain key={link.link} of={link} href={linkHref(link.link, at)} />
        ))}
      </FigureRow>
      {weakest ? (
        <div className="grid max-w-[70ch] gap-2">
          <WeakestLink weakest={weakest} />
          <p className="text-ink-2">{say(`remedy.${weakest.link}`)}</p>
          <p>
            <Button size="small" href={remedyHref(weakest.link, spot.stage.journey.id, at)}>
              {say(`do.${weakest.link}`)}
            </Button>
          </p>
        </div>
      ) : (
        <p className="text-ink-2">{say("weakest.none")}</p>
      )}
      {missing.length > 0 && (
        <ul aria-label={say("missing.title")} className="grid max-w-[70ch] gap-2 text-small">
          {missing.map(({ link }) => (
            <li key={link}>
              <b className="font-semibold">{say(`link.${link}`)}:</b> {say(`missing.${link}`)}{" "}
              {link !== "mentioned" && <TextLink href={home + bringHref[link]}>{say(`bring.${link}`)}</TextLink>}
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={say("who.ask")}>
        {[...links.map(({ link }) => link), "lost" as const].map((link) => (
          <p key={link}>{say(`who.${link}`)}</p>
        ))}
      </Disclosure>
    </section>
  );
}

function LinkOfChain({ of: { link, estimate, leftOut, loss }, href }: { of: Link; href: string }) {
  const say = useTranslations("results.chain");
  const label = say(`link.${link}`);
  const unit = countedAt[link];
  const words = useEstimateWords("share", unit);
  if (estimate.n === 0) return <Figure label={label} state="hidden" value="–" missing={say("none")} />;
  const lost =
    loss.kind === "shown" ? say("lost", { value: words.value(loss.value), interval: words.interval(loss) }) : "";
  return (
    <EstimateFigure
      label={label}
      estimate={estimate}
      leftOut={leftOut}
      unit="share"
      of={unit}
      note={lost}
      href={href}
    />
  );
}

function WeakestLink({ weakest: { link, loss, next, isClear } }: { weakest: NonNullable<Chain["weakest"]> }) {
  const say = useTranslations("results.chain");
  const words = useEstimateWords("share", "answers");
  return (
    <p className="font-serif text-title">
      {say(isClear ? "weakest.clear" : "weakest.unclear", {
        ...{ link: say(`link.${link}`), next: say(`link.${next}`) },
        ...{ value: words.value(loss.value), interval: words.interval(loss) },
        ...{ hits: Math.round(loss.value * loss.n), n: loss.n },
      })}
    </p>
  );
}
