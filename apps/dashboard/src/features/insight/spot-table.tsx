import type { Outputs } from "@spots/api/trpc/root";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { type Column, DataTable } from "@spots/ui/data-table";
import { TextLink } from "@spots/ui/link";
import { Sparkline } from "@spots/ui/sparkline";
import { useFormatter, useTranslations } from "next-intl";
import { ChangeCell } from "./change-cell";
import { valueText } from "./estimate-text";
import { FigureCell } from "./figure-cell";
import { NextStep } from "./next-step";
import { PressureMark } from "./pressure-mark";
import { type ResultsAddress, resultsQuery, rowsQuery, type SortKey, sortQuery } from "./results-address";
import { ofPart } from "./spot-tabs";

export type RankedSpot = Outputs["results"]["spots"]["spots"][number];

type Props = {
  /** The path of the business. */
  home: string;
  address: ResultsAddress;
  spots: readonly RankedSpot[];
  /** Whether the member may offer moments. */
  mayOffer: boolean;
  /** The spots whose customers feel pressured more than the others. */
  pressured: readonly string[];
};

/** The path of a spot's page of results, with the filter. */
export const spotHref = (home: string, spotId: string, filter: ResultsFilter): string =>
  `${home}/results/spots/${spotId}${resultsQuery(filter)}`;
/** Why the figure of a spot changed, on its page. */
const whyHref = (home: string, spotId: string, filter: ResultsFilter) =>
  `${home}/results/spots/${spotId}${resultsQuery(filter, ofPart("comparison"))}#why`;

/** The ranked table of the spots: one row per spot, with its figures and its next step. */
export function SpotTable({ home, address, spots, mayOffer, pressured }: Props) {
  const say = useTranslations("results");
  const { filter, sort, isDescending } = address;
  const page = `${home}/results`;
  const sorting = (key: SortKey): Column<RankedSpot>["sort"] => ({
    href: page + sortQuery(address, key),
    now: sort !== key ? "none" : isDescending ? "descending" : "ascending",
  });
  const columns: readonly Column<RankedSpot>[] = [
    {
      id: "spot",
      header: say("col.spot"),
      sort: sorting("name"),
      cell: ({ id, name, stage }) => (
        <span className="block max-w-72 min-w-36 wrap-anywhere">
          <TextLink href={spotHref(home, id, filter)}>{name}</TextLink>
          <span className="block text-tiny font-normal text-ink-3">{stage.name}</span>
          {pressured.includes(id) && <PressureMark />}
        </span>
      ),
    },
    {
      id: "mention",
      header: say("col.mention"),
      sort: sorting("mention"),
      cell: ({ id, name, mention }) => (
        <FigureCell
          estimate={mention.estimate}
          leftOut={mention.leftOut}
          of="answers"
          behind={{
            href: `${page}/spots/${id}/answers${rowsQuery(filter)}`,
            label: say("open.answers", { spot: name }),
          }}
        />
      ),
    },
    {
      id: "change",
      header: say("col.change"),
      sort: sorting("change"),
      cell: ({ id, name, change }) => (
        <ChangeCell
          change={change}
          behind={{
            href: (filter.compareWith === "before" ? whyHref : spotHref)(home, id, filter),
            label: say("open.change", { spot: name }),
          }}
        />
      ),
    },
    {
      id: "delivery",
      header: say("col.delivery"),
      sort: sorting("delivery"),
      cell: ({ id, name, delivery }) => (
        <FigureCell
          estimate={delivery.estimate}
          leftOut={delivery.leftOut}
          of="due"
          behind={{
            href: `${page}/spots/${id}/moments${rowsQuery(filter)}`,
            label: say("open.moments", { spot: name }),
          }}
        />
      ),
    },
    {
      id: "reactions",
      header: say("col.reactions"),
      sort: sorting("reactions"),
      cell: ({ id, name, reactions: { estimate } }) => (
        <FigureCell
          estimate={estimate}
          of="moments"
          size={
            estimate.kind === "shown"
              ? say("behind.reactions", { hits: Math.round(estimate.value * estimate.n), n: estimate.n })
              : undefined
          }
          behind={{
            href: `${page}/spots/${id}/moments${rowsQuery(filter, { which: "delivered" })}`,
            label: say("open.moments", { spot: name }),
          }}
        />
      ),
    },
    { id: "course", header: say("col.course"), cell: ({ weeks }) => <Course weeks={weeks} /> },
    {
      id: "next",
      header: say("col.next"),
      cell: (spot) => <NextStep home={home} spot={spot} filter={filter} mayOffer={mayOffer} />,
    },
  ];
  const sortedBy = { attention: "attention", name: "col.spot" } as const;
  const column = sort === "attention" || sort === "name" ? say(sortedBy[sort]) : say(`col.${sort}`);
  return (
    <div className="grid gap-2">
      <DataTable
        caption={say("caption", { column })}
        captionHidden={false}
        columns={columns}
        rows={spots}
        rowKey={({ id }) => id}
        stickyHead
      />
      {sort !== "attention" && (
        <p className="text-small">
          <TextLink href={page + resultsQuery(filter)}>{say("byAttention")}</TextLink>
        </p>
      )}
    </div>
  );
}

function Course({ weeks }: { weeks: RankedSpot["weeks"] }) {
  const say = useTranslations("results");
  const format = useFormatter();
  const values = weeks.map(({ estimate }) => (estimate.kind === "shown" ? estimate.value : null));
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined)
    return <span className="text-tiny text-ink-3">{say("courseNone")}</span>;
  const text = (value: number) => valueText(format, "share", value);
  return <Sparkline values={values} label={say("course", { first: text(first), last: text(last) })} />;
}
