import type { Outputs } from "@spots/api/trpc/root";
import { chainLinks } from "@spots/domain/insight/chain";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { Button } from "@spots/ui/button";
import { type Column, DataTable } from "@spots/ui/data-table";
import { EmptyState } from "@spots/ui/empty-state";
import { TextLink } from "@spots/ui/link";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { countedAt, linkHref } from "./chain-href";
import { FigureCell } from "./figure-cell";
import { type ResultsAddress, resultsQuery } from "./results-address";
import { DaysLine } from "./results-head";

type Chains = Outputs["results"]["chains"];
type Row = Chains["spots"][number];

/** How far each spot gets, and the link at which it loses most. */
export async function ChainResults({ business, address }: { business: string; address: ResultsAddress }) {
  const say = await getTranslations("results.chain");
  const sayResults = await getTranslations("results");
  const read = await orNotFound(ask(trpc.results.chains.queryOptions({ business, ...address.filter })));
  return (
    <>
      <DaysLine days={read.days} />
      {read.spots.length === 0 ? (
        <EmptyState
          title={say("empty.title")}
          action={<Button href={`/${business}/journeys`}>{sayResults("empty.spots.do")}</Button>}
        >
          {say("empty.teach")}
        </EmptyState>
      ) : (
        <ChainTable home={`/${business}`} filter={address.filter} rows={read.spots} />
      )}
    </>
  );
}

function ChainTable({ home, filter, rows }: { home: string; filter: ResultsFilter; rows: readonly Row[] }) {
  const say = useTranslations("results.chain");
  const sayResults = useTranslations("results");
  const columns: readonly Column<Row>[] = [
    {
      id: "spot",
      header: sayResults("col.spot"),
      cell: ({ id, name, stage }) => (
        <span className="block max-w-72 min-w-36 wrap-anywhere">
          <TextLink href={`${home}/results/spots/${id}${resultsQuery(filter)}#chain`}>{name}</TextLink>
          <span className="block text-tiny font-normal text-ink-3">{stage.name}</span>
        </span>
      ),
    },
    ...chainLinks.map(
      (link): Column<Row> => ({
        id: link,
        header: say(`link.${link}`),
        cell: ({ id, name, links }) => {
          const figure = links.find((each) => each.link === link);
          if (figure === undefined || figure.estimate.n === 0)
            return <span className="text-small text-ink-3 italic">{say("none")}</span>;
          const href = linkHref(link, { home, filter, spotId: id });
          return (
            <FigureCell
              estimate={figure.estimate}
              leftOut={figure.leftOut}
              of={countedAt[link]}
              behind={{ href, label: say("open", { link: say(`link.${link}`), spot: name }) }}
            />
          );
        },
      }),
    ),
    {
      id: "weakest",
      header: say("weakestCol"),
      cell: ({ weakest }) => {
        if (weakest === null) return <span className="text-small text-ink-3 italic">{say("unknown")}</span>;
        const link = say(`link.${weakest.link}`);
        return weakest.isClear ? <b className="font-semibold">{link}</b> : say("perhaps", { link });
      },
    },
  ];
  return <DataTable caption={say("caption")} columns={columns} rows={rows} rowKey={({ id }) => id} stickyHead />;
}
