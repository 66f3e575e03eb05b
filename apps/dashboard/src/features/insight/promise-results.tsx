import type { Outputs } from "@spots/api/trpc/root";
import { lastDayOf } from "@spots/domain/insight/results-filter";
import { type Column, DataTable } from "@spots/ui/data-table";
import { EmptyState } from "@spots/ui/empty-state";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { CountLink } from "./count-link";
import { FigureCell } from "./figure-cell";
import type { ResultsAddress } from "./results-address";
import { DaysLine } from "./results-head";

type Kept = Outputs["results"]["promises"];
type Group = Kept["spots"][number];
type Count = "late" | "broken" | "said" | "overdue";

/** How often promises to customers were kept in time: all of them, by spot, location and kind. */
export async function PromiseResults({ business, address }: { business: string; address: ResultsAddress }) {
  const say = await getTranslations("results.promises");
  const kinds = await getTranslations("customerPromise.kind");
  const { period, locationId } = address.filter;
  const kept = await orNotFound(ask(trpc.results.promises.queryOptions({ business, period, locationId })));
  const to = lastDayOf(kept.days);
  const behind = (more: Readonly<Record<string, string>>) =>
    `/${business}/customer-promises?${new URLSearchParams({
      ...{ from: kept.days.from, to },
      ...(locationId === null ? {} : { location: locationId }),
      ...more,
    })}`;
  const line = <DaysLine days={kept.days} />;
  if (kept.whole.due === 0)
    return (
      <>
        {line}
        <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>
      </>
    );
  const all = { id: "all", name: say("all"), ...kept.whole };
  const none = { id: "none", name: say("noSpot"), ...kept.noSpot };
  return (
    <>
      {line}
      <p className="max-w-[70ch]">{say("lead")}</p>
      <div className="grid gap-10">
        <Groups id="whole" rows={[all]} hrefOf={(_, show) => behind({ show })} />
        <Groups
          id="spots"
          rows={none.due > 0 ? [...kept.spots, none] : kept.spots}
          hrefOf={({ id }, show) => behind({ show, spot: id })}
        />
        <Groups id="locations" rows={kept.locations} hrefOf={({ id }, show) => behind({ show, location: id })} />
        <Groups
          id="kinds"
          rows={kept.kinds.map((row) => ({ ...row, name: kinds(row.id) }))}
          hrefOf={({ id }, show) => behind({ show, kind: id })}
        />
      </div>
    </>
  );
}

type Props = {
  id: "whole" | "spots" | "locations" | "kinds";
  rows: readonly Group[];
  /** The promises of a row that are counted there, or all that its figure counts. */
  hrefOf: (row: Group, show: "due" | Count) => string;
};

function Groups({ id, rows, hrefOf }: Props) {
  const say = useTranslations("results.promises");
  const count = (id: Count): Column<Group> => ({
    ...{ id, header: say(id) },
    cell: (row) => (
      <CountLink count={row[id]} href={hrefOf(row, id)} label={say("open", { what: `${say(id)}, ${row.name}` })} />
    ),
  });
  const columns: readonly Column<Group>[] = [
    { id: "name", header: say(`column.${id}`), cell: ({ name }) => name },
    {
      id: "kept",
      header: say("kept"),
      cell: (row) => (
        <FigureCell
          estimate={row.estimate}
          of="promises"
          behind={{ href: hrefOf(row, "due"), label: say("open", { what: row.name }) }}
        />
      ),
    },
    ...(["late", "broken", "said", "overdue"] as const).map(count),
  ];
  return (
    <section aria-labelledby={`kept-${id}`}>
      <SectionHead id={`kept-${id}`} title={say(`title.${id}`)} />
      <DataTable caption={say(`title.${id}`)} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </section>
  );
}
