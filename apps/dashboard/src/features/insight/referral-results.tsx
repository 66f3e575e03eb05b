import type { Outputs } from "@spots/api/trpc/root";
import type { ReferralStep } from "@spots/domain/insight/referral-steps";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { type Column, DataTable } from "@spots/ui/data-table";
import { Disclosure } from "@spots/ui/disclosure";
import { FigureRow } from "@spots/ui/figure";
import { TextLink } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { EstimateFigure } from "./estimate-figure";
import { FigureCell } from "./figure-cell";
import { type ResultsAddress, resultsQuery, rowsQuery } from "./results-address";

type Row = Outputs["results"]["referrals"]["spots"][number];
type Counted = Row["steps"][number]["step"];

const steps = ["shared", "opened", "came"] as const satisfies readonly Counted[];
/** A step counts those that reached the one before, which are the rows behind it. */
const behindStep = { shared: "offered", opened: "shared", came: "opened" } as const satisfies Record<
  Counted,
  ReferralStep
>;

const behindHref = (business: string, filter: ResultsFilter, step: Counted, spot: string | null) =>
  `/${business}/results/chain/links${rowsQuery(filter, { which: behindStep[step], spot })}`;

/** How far the links for friends get: made, opened, and come by. */
export async function ReferralResults({ business, address }: { business: string; address: ResultsAddress }) {
  const say = await getTranslations("results.referrals");
  const { filter } = address;
  const read = await orNotFound(ask(trpc.results.referrals.queryOptions({ business, ...filter })));
  return (
    <section aria-labelledby="links">
      <SectionHead id="links" title={say("title")} />
      {read.isOffered ? (
        <>
          <p className="max-w-[70ch]">{say("lead")}</p>
          <FigureRow>
            {read.whole.map(({ step, ...figure }) => (
              <EstimateFigure
                key={step}
                label={say(`step.${step}`)}
                {...figure}
                unit="share"
                of="answers"
                href={behindHref(business, filter, step, null)}
              />
            ))}
          </FigureRow>
          <Spots business={business} filter={filter} rows={read.spots} />
          <Disclosure summary={say("how.ask")}>
            {(["offered", "opened", "came", "friends"] as const).map((each) => (
              <p key={each}>{say(`how.${each}`)}</p>
            ))}
          </Disclosure>
        </>
      ) : (
        <p className="max-w-[70ch] text-ink-2">
          {say("none")} <TextLink href={`/${business}/forms`}>{say("turnOn")}</TextLink>
        </p>
      )}
    </section>
  );
}

function Spots({ business, filter, rows }: { business: string; filter: ResultsFilter; rows: readonly Row[] }) {
  const say = useTranslations("results.referrals");
  const sayResults = useTranslations("results");
  if (rows.length === 0) return null;
  const columns: readonly Column<Row>[] = [
    {
      id: "spot",
      header: sayResults("col.spot"),
      cell: ({ id, name }) => (
        <TextLink href={`/${business}/results/spots/${id}${resultsQuery(filter)}`}>{name}</TextLink>
      ),
    },
    ...steps.map(
      (step): Column<Row> => ({
        id: step,
        header: say(`step.${step}`),
        cell: ({ id, name, steps: own }) => {
          const figure = own.find((each) => each.step === step);
          if (figure === undefined || figure.estimate.n === 0)
            return <span className="text-small text-ink-3 italic">{sayResults("chain.none")}</span>;
          const label = sayResults("chain.open", { link: say(`step.${step}`), spot: name });
          const behind = { href: behindHref(business, filter, step, id), label };
          return <FigureCell estimate={figure.estimate} leftOut={figure.leftOut} of="answers" behind={behind} />;
        },
      }),
    ),
  ];
  return <DataTable caption={say("caption")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
