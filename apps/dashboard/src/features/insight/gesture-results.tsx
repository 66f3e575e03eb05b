import type { Outputs } from "@spots/api/trpc/root";
import { amountOf, type GestureAmount } from "@spots/domain/gesture/kinds";
import { lastDayOf } from "@spots/domain/insight/results-filter";
import { Banner } from "@spots/ui/banner";
import { type Column, DataTable } from "@spots/ui/data-table";
import { EmptyState } from "@spots/ui/empty-state";
import { Anchor } from "@spots/ui/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { FigureCell } from "./figure-cell";
import type { ResultsAddress } from "./results-address";
import { DaysLine } from "./results-head";

type Line = Outputs["results"]["gestures"]["spots"][number];
const link = "underline underline-offset-3 pointer-coarse:inline-block pointer-coarse:py-2";

/** What was given away by spot, what a mention costs, and which extras always come with a sale. */
export async function GestureResults({ business, address }: { business: string; address: ResultsAddress }) {
  const say = await getTranslations("results.gestures");
  const unit = await getTranslations("gesture.amount");
  const format = await getFormatter();
  const { period, locationId } = address.filter;
  const read = await orNotFound(ask(trpc.results.gestures.queryOptions({ business, period, locationId })));
  const to = lastDayOf(read.days);
  const behind = (more: Readonly<Record<string, string>>) =>
    `/${business}/gestures?${new URLSearchParams({
      ...{ from: read.days.from, to, ...more },
      ...(locationId === null ? {} : { location: locationId }),
    })}`;
  /** The row's spot, unit and currency, as the list takes them. */
  const ofRow = ({ spotId, unit: counted, currency }: Line) => ({
    ...{ spot: spotId ?? "none", unit: counted, ...(currency === "" ? {} : { currency }) },
  });
  const amount = (of: GestureAmount): string =>
    of.unit === "money"
      ? format.number(amountOf(of), { style: "currency", currency: of.currency || "EUR" })
      : unit(of.unit, { count: of.cost });
  /** A mean is no whole number of minutes or pieces. */
  const mean = ({ unit: counted, currency }: Line, cost: number): string =>
    counted === "money"
      ? amount({ unit: counted, currency, cost })
      : unit(counted, { count: Math.round(cost * 10) / 10 });
  const line = <DaysLine days={read.days} />;
  if (read.spots.length === 0)
    return (
      <>
        {line}
        <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>
      </>
    );
  const nameOf = ({ name }: Line) => name ?? say("none");
  /** Opens the extras of the visits with an answer, of which there may be more than visits. */
  const answered = (row: Line) => {
    const text = say("answered", { count: row.extrasAnswered });
    return row.extrasAnswered === 0 ? null : (
      <span className="block">
        <Anchor
          href={behind({ show: "answered", ...ofRow(row) })}
          className={`${link} text-tiny text-ink-2`}
          aria-label={`${say("open", { what: `${say("cost")}, ${nameOf(row)}` })}: ${text}`}
        >
          {text}
        </Anchor>
      </span>
    );
  };
  const costOf = (row: Line) => {
    const { costPerMention, spotId } = row;
    if (spotId === null) return <span className="text-small text-ink-3">{say("noSpot")}</span>;
    if (costPerMention === null || costPerMention.kind === "hidden")
      return (
        <span className="text-small text-ink-3">
          {costPerMention === null
            ? say("noMention", { n: row.answered })
            : say("hidden", { n: costPerMention.n, needed: costPerMention.needed })}
          {answered(row)}
        </span>
      );
    const { value, low, high, n, stage } = costPerMention;
    const range = say("range", { low: mean(row, low), high: mean(row, high), n });
    return (
      <span className="num">
        <b className={stage === "early" ? "font-medium text-ink-3" : "font-semibold"}>{mean(row, value)}</b>{" "}
        <span className="text-tiny text-ink-3">{range}</span>
        {answered(row)}
      </span>
    );
  };
  const columns: readonly Column<Line>[] = [
    { id: "spot", header: say("spot"), cell: nameOf },
    {
      id: "given",
      header: say("given"),
      cell: (row) => (
        <Anchor href={behind({ show: "spent", ...ofRow(row) })} className={link}>
          {say("count", { count: row.gestures })}
        </Anchor>
      ),
    },
    { id: "spent", header: say("spent"), cell: (row) => <span className="num">{amount(row)}</span> },
    {
      id: "mentioned",
      header: say("mentioned"),
      cell: (row) =>
        row.mentioned === null || row.spotId === null ? null : (
          <FigureCell
            estimate={row.mentioned}
            of="visits"
            behind={{
              href: behind({ show: "mentioned", ...ofRow(row) }),
              label: say("open", { what: `${say("mentioned")}, ${nameOf(row)}` }),
              rows:
                row.extrasMentioned === 0 || row.mentioned.kind === "hidden"
                  ? null
                  : say("mentionedBy", { count: row.extrasMentioned }),
            }}
          />
        ),
    },
    { id: "cost", header: say("cost"), cell: costOf },
  ];
  const always = read.spots.filter(({ isAlwaysWithSale }) => isAlwaysWithSale);
  const amounts = read.whole.map(({ n, ...of }) => say("wholeOf", { amount: amount(of), count: n })).join("; ");
  return (
    <>
      {line}
      <p className="max-w-[70ch]">{say("lead")}</p>
      <p>{say("whole", { amounts })}</p>
      {always.map((row) => (
        <Banner key={`${row.spotId} ${row.unit} ${row.currency}`} tone="info" title={say("sale.title")}>
          <p>{say("sale.teach", { count: row.gestures, spot: nameOf(row) })}</p>
          <p className="text-small">{say("sale.how")}</p>
        </Banner>
      ))}
      <DataTable
        caption={say("title")}
        columns={columns}
        rows={read.spots}
        rowKey={({ spotId, unit: counted, currency }) => `${spotId} ${counted} ${currency}`}
      />
      <p className="flex flex-wrap gap-4">
        <Anchor className={link} href={behind({ show: "spent" })}>
          {say("all")}
        </Anchor>
        <Anchor className={link} href={`/${business}/gestures#budgets`}>
          {say("budgets")}
        </Anchor>
      </p>
    </>
  );
}
