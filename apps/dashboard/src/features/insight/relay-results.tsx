import type { Outputs } from "@spots/api/trpc/root";
import { lastDayOf } from "@spots/domain/insight/results-filter";
import { writeRelayStop } from "@spots/domain/relay/stop-filter";
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

type InTime = Outputs["results"]["relays"];
type Group = InTime["spots"][number];
type Stop = InTime["stops"][number];
type Outcome = "late" | "cut" | "stopped" | "overdue";

/** How often relays were delivered with all steps in time, and where the others stopped. */
export async function RelayResults({ business, address }: { business: string; address: ResultsAddress }) {
  const say = await getTranslations("results.relays");
  const { period, locationId } = address.filter;
  const read = await orNotFound(ask(trpc.results.relays.queryOptions({ business, period, locationId })));
  const to = lastDayOf(read.days);
  const behind = (more: Readonly<Record<string, string>>) =>
    `/${business}/relays?${new URLSearchParams({
      ...{ from: read.days.from, to },
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
        <Groups id="whole" rows={[all]} hrefOf={(_, show) => behind({ show })} />
        <Groups id="spots" rows={read.spots} hrefOf={({ id }, show) => behind({ show, spot: id })} />
        <Groups id="locations" rows={read.locations} hrefOf={({ id }, show) => behind({ show, location: id })} />
        {read.stops.length > 0 && (
          <Stops
            rows={read.stops}
            n={read.whole.over}
            hrefOf={(stop) => behind({ show: "over", spot: stop.spotId, stop: writeRelayStop(stop) })}
          />
        )}
      </div>
    </>
  );
}

type Props = {
  id: "whole" | "spots" | "locations";
  rows: readonly Group[];
  /** The relays of a row with one outcome, or all that its figure counts. */
  hrefOf: (row: Group, show: "over" | Outcome) => string;
};

function Groups({ id, rows, hrefOf }: Props) {
  const say = useTranslations("results.relays");
  const count = (outcome: Outcome): Column<Group> => ({
    id: outcome,
    header: say(outcome),
    cell: (row) => (
      <CountLink
        count={row[outcome]}
        href={hrefOf(row, outcome)}
        label={say("open", { what: `${say(outcome)}, ${row.name}` })}
      />
    ),
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
          behind={{ href: hrefOf(row, "over"), label: say("open", { what: row.name }) }}
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
function Stops({ rows, n, hrefOf }: { rows: readonly Stop[]; n: number; hrefOf: (stop: Stop) => string }) {
  const say = useTranslations("results.relays");
  const columns: readonly Column<Stop>[] = [
    { id: "spot", header: say("stop.spot"), cell: ({ spot }) => spot },
    { id: "step", header: say("stop.step"), cell: ({ step }) => <span className="num">{step}</span> },
    { id: "duty", header: say("stop.duty"), cell: ({ duty }) => duty ?? say("stop.person") },
    { id: "why", header: say("stop.why"), cell: ({ why }) => say(`stop.${why}`) },
    {
      id: "count",
      header: say("stop.count"),
      cell: (row) => {
        const text = say("stop.of", { count: row.count, n });
        const what = [row.spot, `${say("stop.step")} ${row.step}`, say(`stop.${row.why}`)].join(", ");
        return <CountLink count={row.count} text={text} href={hrefOf(row)} label={say("open", { what })} />;
      },
    },
  ];
  return (
    <section aria-labelledby="relays-stops">
      <SectionHead id="relays-stops" title={say("title.stops")} />
      <DataTable caption={say("title.stops")} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </section>
  );
}
