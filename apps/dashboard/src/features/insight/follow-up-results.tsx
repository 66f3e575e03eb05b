import type { Outputs } from "@spots/api/trpc/root";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { type Column, DataTable } from "@spots/ui/data-table";
import { Disclosure } from "@spots/ui/disclosure";
import { EmptyState } from "@spots/ui/empty-state";
import { FigureRow } from "@spots/ui/figure";
import { TextLink } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";
import { getFormatter, getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { EstimateFigure } from "./estimate-figure";
import { FigureCell } from "./figure-cell";
import { type ResultsAddress, resultsQuery } from "./results-address";
import { DaysLine } from "./results-head";

type Read = Outputs["results"]["followUps"];
type Row = Read["spots"][number];
type Part = Read["parts"][number]["part"];

const behindHref = (business: string, filter: ResultsFilter, spot: string | null = null) =>
  `/${business}/results/follow-ups/answers${resultsQuery(filter, { spot })}`;

/** What customers still remember when they are asked again, and whom they told. */
export async function FollowUpResults({ business, address }: { business: string; address: ResultsAddress }) {
  const say = await getTranslations("results.followUps");
  const read = await orNotFound(ask(trpc.results.followUps.queryOptions({ business, ...address.filter })));
  const line = <DaysLine days={read.days} />;
  if (read.asked === 0) {
    const format = await getFormatter();
    const days = read.parts.flatMap((part) => part.days ?? []);
    const last = days.at(-1);
    return (
      <>
        {line}
        <EmptyState title={say("empty.title")}>
          {last === undefined ? say("empty.off") : say("empty.teach", { days: format.list(days.map(String)), last })}{" "}
          <TextLink href={`/${business}/asked/rules`}>{say("empty.rules")}</TextLink>
        </EmptyState>
      </>
    );
  }
  const { filter } = address;
  return (
    <>
      {line}
      <p className="max-w-[70ch]">{say("lead")}</p>
      {read.parts.map(({ part, recall, retell, shown }) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <SectionHead id={`part-${part}`} title={say(`part.${part}`)} />
          <FigureRow>
            {([["recall", recall] as const, ["retell", retell] as const, ["shown", shown] as const] as const).map(
              ([name, figure]) => (
                <EstimateFigure
                  key={name}
                  label={say(name)}
                  {...figure}
                  unit="share"
                  of="answers"
                  href={behindHref(business, filter)}
                />
              ),
            )}
          </FigureRow>
        </section>
      ))}
      {([1, 2] as const).map((part) => (
        <Spots key={part} part={part} rows={read.spots} business={business} filter={filter} />
      ))}
      <Disclosure summary={say("how.ask")}>
        {(["unaided", "aided", "retell", "days"] as const).map((each) => (
          <p key={each}>{say(`how.${each}`)}</p>
        ))}
      </Disclosure>
    </>
  );
}

type SpotsProps = { part: Part; rows: readonly Row[]; business: string; filter: ResultsFilter };

/** Unaided and corrected aided recall of each spot at one part. */
function Spots({ part, rows, business, filter }: SpotsProps) {
  const say = useTranslations("results.followUps");
  const figure = (whom: "received" | "all", kind: "unaided" | "aided"): Column<Row> => ({
    id: `${whom}-${kind}`,
    header: say(`column.${whom}.${kind}`),
    cell: ({ id, name, parts }) => {
      const found = parts.find((each) => each.part === part)?.[whom][kind];
      if (found === undefined || found.estimate.n === 0)
        return <span className="text-small text-ink-3 italic">{say("none")}</span>;
      const behind = { href: behindHref(business, filter, id), label: say("open", { what: name }) };
      return <FigureCell estimate={found.estimate} leftOut={found.leftOut} of="answers" behind={behind} />;
    },
  });
  const columns: readonly Column<Row>[] = [
    {
      id: "spot",
      header: say("column.spot"),
      cell: ({ id, name }) => (
        <TextLink href={`/${business}/results/spots/${id}${resultsQuery(filter)}`}>{name}</TextLink>
      ),
    },
    figure("received", "unaided"),
    figure("received", "aided"),
    figure("all", "unaided"),
    figure("all", "aided"),
  ];
  if (rows.length === 0) return null;
  const title = say(`spots.${part}`);
  return (
    <section aria-labelledby={`spots-${part}`}>
      <SectionHead id={`spots-${part}`} title={title} />
      <DataTable caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </section>
  );
}
