import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { PageHead } from "@spots/ui/page-head";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { openPage } from "@/api/open-page";
import { Hydrate } from "@/api/server";
import { readParam, readResultsAddress, resultsQuery, rowsQuery } from "./results-address";
import { DaysLine } from "./results-head";
import type { ResultsProps } from "./results-page";

/**
 * Reads the address of a page with the rows behind a figure. `mayDecide`: whether the reader may
 * decide what customers meant.
 */
export async function readRowsPage({ params, searchParams }: ResultsProps) {
  const me = await openPage(params, "response.read");
  const query = await searchParams;
  const address = readResultsAddress(query);
  const read = (name: string) => readParam(query, name);
  const business = me.slug;
  const mayDecide = me.actions.includes("mention.decide");
  const input = { business, ...address.filter, cursor: read("cursor") ?? undefined };
  return { business, address, read, mayDecide, input };
}

type Props = {
  readonly opened: Pick<Awaited<ReturnType<typeof readRowsPage>>, "business" | "address">;
  readonly result: Parameters<typeof DaysLine>[0] & {
    readonly rows: readonly unknown[];
    readonly next: string | null;
  };
  /** The page of the figure, after `/results/`, and its name. */
  readonly from: readonly [path: string, label: string];
  /** This page after the page of the figure, and what it takes beside the filter. */
  readonly at: readonly [path: string, more: Readonly<Record<string, string | null>>];
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page of the rows behind a figure of Results, with a link to the figure and to older rows. */
export async function RowsBehind({ opened, result, from, at, title, actions, children }: Props) {
  const { business, address } = opened;
  const say = await getTranslations("results.answers");
  const page = `/${business}/results/${from[0]}`;
  return (
    <Hydrate>
      <PageHead
        eyebrow={<TextLink href={page + resultsQuery(address.filter)}>{from[1]}</TextLink>}
        title={title}
        actions={actions}
        lead={<DaysLine days={result.days} />}
      />
      {result.rows.length === 0 ? <p className="text-ink-2">{say("noRows", { page: from[1] })}</p> : children}
      {result.next !== null && (
        <p>
          <Button href={`${page}/${at[0]}${rowsQuery(address.filter, { ...at[1], cursor: result.next })}`}>
            {say("more")}
          </Button>
        </p>
      )}
    </Hydrate>
  );
}
