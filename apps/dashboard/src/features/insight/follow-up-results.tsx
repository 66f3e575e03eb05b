import type { Outputs } from "@spots/api/trpc/root";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { type Column, DataTable } from "@spots/ui/data-table";
import { Disclosure } from "@spots/ui/disclosure";
import { EmptyState } from "@spots/ui/empty-state";
import { FigureRow } from "@spots/ui/figure";
import { TextLink } from "@spots/ui/link";
import { NavTabs } from "@spots/ui/nav-tabs";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";
import { getFormatter, getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { EstimateFigure } from "./estimate-figure";
import { FigureCell } from "./figure-cell";
import { rankedFollowUps } from "./rank-follow-ups";
import { type ResultsAddress, resultsQuery, rowsQuery } from "./results-address";
import { DaysLine } from "./results-head";

type Read = Outputs["results"]["followUps"];
type Row = Read["spots"][number];
type Part = Read["parts"][number]["part"];

const behindHref = (business: string, filter: ResultsFilter, spot: string | null = null) =>
  `/${business}/results/follow-ups/answers${rowsQuery(filter, { spot })}`;

type Props = {
  business: string;
  address: ResultsAddress;
  /** The time of asking whose spots are listed. */
  part: Part;
  /** Whether all spots are listed, or the first few. */
  isAll: boolean;
};

/** What customers still remember when they are asked again, and whom they told. */
export async function FollowUpResults({ business, address, part: listed, isAll }: Props) {
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
      <Spots part={listed} isAll={isAll} rows={read.spots} business={business} filter={filter} />
      <Disclosure summary={say("how.ask")}>
        {(["unaided", "aided", "retell", "days"] as const).map((each) => (
          <p key={each}>{say(`how.${each}`)}</p>
        ))}
      </Disclosure>
    </>
  );
}

type SpotsProps = Pick<Props, "business" | "part" | "isAll"> & { rows: readonly Row[]; filter: ResultsFilter };

/** The spots of which the page first shows the figures. */
const most = 5;

/** Unaided and corrected aided recall of each spot at one part, the best remembered first. */
function Spots({ part, isAll, rows, business, filter }: SpotsProps) {
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
  const ranked = rankedFollowUps(rows, part);
  const to = (more: Readonly<Record<string, string | null>>) =>
    `/${business}/results/follow-ups${resultsQuery(filter, more)}#spots`;
  return (
    <section aria-labelledby="spots">
      <SectionHead id="spots" title={say("bySpot")} detail={say("bySpotTeach")} />
      <NavTabs
        label={say("bySpot")}
        items={([1, 2] as const).map((each) => ({
          href: to({ part: String(each), show: isAll ? "all" : null }),
          label: say(`part.${each}`),
          current: each === part,
        }))}
      />
      <DataTable
        caption={say(`spots.${part}`)}
        columns={columns}
        rows={isAll ? ranked : ranked.slice(0, most)}
        rowKey={({ id }) => id}
      />
      {!isAll && ranked.length > most && (
        <p className="pt-3">
          <TextLink href={to({ part: String(part), show: "all" })}>
            {say("allSpots", { count: ranked.length })}
          </TextLink>
        </p>
      )}
    </section>
  );
}
