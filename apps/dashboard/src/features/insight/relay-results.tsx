import type { Outputs } from "@spots/api/trpc/root";
import { lastDayOf } from "@spots/domain/insight/results-filter";
import { type Column, DataTable } from "@spots/ui/data-table";
import { EmptyState } from "@spots/ui/empty-state";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { FigureCell } from "./figure-cell";
import type { ResultsAddress } from "./results-address";
import { DaysLine } from "./results-head";

type InTime = Outputs["results"]["relays"];
type Group = InTime["spots"][number];
type Stop = InTime["stops"][number];

/** How often relays were delivered with all steps in time, and where the others stopped. */
export async function RelayResults({ business, address }: { business: string; address: ResultsAddress }) {
  const say = await getTranslations("results.relays");
  const { period, locationId } = address.filter;
  const read = await orNotFound(ask(trpc.results.relays.queryOptions({ business, period, locationId })));
  const to = lastDayOf(read.days);
  const behind = (more: Readonly<Record<string, string>>) =>
    `/${business}/relays?${new URLSearchParams({
      ...{ show: "over", from: read.days.from, to },
      ...(locationId === null ? {} : { location: locationId }),
      ...more,
    })}`;
  const line = <DaysLine days={read.days} />;
  if (read.whole.over === 0)
    return (
      <>
        {line}
        <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>
      </>
    );
  const all = { id: "all", name: say("all"), ...read.whole };
  return (
    <>
      {line}
      <p className="max-w-[70ch]">{say("lead")}</p>
      <div className="grid gap-10">
        <Groups id="whole" rows={[all]} hrefOf={() => behind({})} />
        <Groups id="spots" rows={read.spots} hrefOf={({ id }) => behind({ spot: id })} />
        <Groups id="locations" rows={read.locations} hrefOf={({ id }) => behind({ location: id })} />
        {read.stops.length > 0 && <Stops rows={read.stops} n={read.whole.over} />}
      </div>
    </>
  );
}

type Props = { id: "whole" | "spots" | "locations"; rows: readonly Group[]; hrefOf: (row: Group) => string };

function Groups({ id, rows, hrefOf }: Props) {
  const say = useTranslations("results.relays");
  const count = (outcome: "late" | "cut" | "stopped" | "overdue"): Column<Group> => ({
    id: outcome,
    header: say(outcome),
    cell: (row) => <span className="num">{row[outcome]}</span>,
  });
  const columns: readonly Column<Group>[] = [
    { id: "name", header: say(`column.${id}`), cell: ({ name }) => name },
    {
      id: "inTime",
      header: say("inTime"),
      cell: (row) => (
        <FigureCell
          estimate={row.estimate}
          of="relays"
          behind={{ href: hrefOf(row), label: say("open", { what: row.name }) }}
        />
      ),
    },
    ...(["late", "cut", "stopped", "overdue"] as const).map(count),
  ];
  return (
    <section aria-labelledby={`relays-${id}`}>
      <SectionHead id={`relays-${id}`} title={say(`title.${id}`)} />
      <DataTable caption={say(`title.${id}`)} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </section>
  );
}

/** At which step and duty relays stopped that were not in time. */
function Stops({ rows, n }: { rows: readonly Stop[]; n: number }) {
  const say = useTranslations("results.relays");
  const columns: readonly Column<Stop>[] = [
    { id: "spot", header: say("stop.spot"), cell: ({ spot }) => spot },
    { id: "step", header: say("stop.step"), cell: ({ step }) => <span className="num">{step}</span> },
    { id: "duty", header: say("stop.duty"), cell: ({ duty }) => duty ?? say("stop.person") },
    { id: "why", header: say("stop.why"), cell: ({ why }) => say(`stop.${why}`) },
    { id: "count", header: say("stop.count"), cell: ({ count }) => say("stop.of", { count, n }) },
  ];
  return (
    <section aria-labelledby="relays-stops">
      <SectionHead id="relays-stops" title={say("title.stops")} />
      <DataTable caption={say("title.stops")} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </section>
  );
}
