import { writeAnswerClue } from "@spots/domain/feedback/answer-clue";
import { writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { lastDayOf } from "@spots/domain/insight/results-filter";
import { type Column, DataTable } from "@spots/ui/data-table";
import { EmptyState } from "@spots/ui/empty-state";
import { Anchor } from "@spots/ui/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { FigureCell } from "./figure-cell";
import type { ResultsAddress } from "./results-address";
import { DaysLine } from "./results-head";

type Line = { readonly id: string; readonly name: string; readonly cell: React.ReactNode };

/** How many clues staff noted, how many were acted on in time, and what customers mention then. */
export async function ClueResults({ business, address }: { business: string; address: ResultsAddress }) {
  const say = await getTranslations("results.clues");
  const format = await getFormatter();
  const { period, locationId } = address.filter;
  const read = await orNotFound(ask(trpc.results.clues.queryOptions({ business, period, locationId })));
  const to = lastDayOf(read.days);
  const behind = (show: string) =>
    `/${business}/clues?${new URLSearchParams({
      ...{ show, from: read.days.from, to },
      ...(locationId === null ? {} : { location: locationId }),
    })}`;
  /** The answers behind a share of mentions: of the visits that started in the period. */
  const answers = (isWith: boolean) =>
    `/${business}/feedback?${writeAnswerFilter({
      clue: writeAnswerClue({ isWith, from: read.days.from, to }),
      locationIds: locationId === null ? [] : [locationId],
    })}`;
  const line = <DaysLine days={read.days} />;
  if (read.clues === 0)
    return (
      <>
        {line}
        <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>
      </>
    );
  const { per100Visits } = read;
  const number = (value: number) => format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
  const range =
    per100Visits.kind === "hidden"
      ? ""
      : say("range", { low: number(per100Visits.low), high: number(per100Visits.high), n: per100Visits.n });
  const rows: readonly Line[] = [
    {
      id: "per100Visits",
      name: say("per100Visits"),
      cell:
        per100Visits.kind === "hidden" ? (
          say("hidden", { n: per100Visits.n, needed: per100Visits.needed })
        ) : (
          <span className="num">
            <b className="font-semibold">{number(per100Visits.value)}</b>{" "}
            <Anchor
              href={behind("all")}
              aria-label={`${say("open", { what: say("per100Visits") })} ${range}`}
              className="text-tiny text-ink-2 underline decoration-line-2 underline-offset-3"
            >
              {range}
            </Anchor>
          </span>
        ),
    },
    {
      id: "inTime",
      name: say("inTime"),
      cell: (
        <FigureCell
          estimate={read.inTime}
          of="clues"
          behind={{ href: behind("delivered"), label: say("open", { what: say("inTime") }) }}
        />
      ),
    },
    ...(["with", "without"] as const).map((id) => ({
      id,
      name: say(id),
      cell: (
        <FigureCell
          estimate={id === "with" ? read.mentionedWith : read.mentionedWithout}
          of="answers"
          behind={{ href: answers(id === "with"), label: say("open", { what: say(id) }) }}
        />
      ),
    })),
  ];
  const columns: readonly Column<Line>[] = [
    { id: "name", header: say("what"), cell: ({ name }) => name },
    { id: "figure", header: say("figure"), cell: ({ cell }) => cell },
  ];
  return (
    <>
      {line}
      <p className="max-w-[70ch]">{say("lead")}</p>
      <DataTable caption={say("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />
      <p>
        <a className="underline underline-offset-3" href={behind("all")}>
          {say("all", { count: read.clues })}
        </a>
      </p>
    </>
  );
}
