import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { NavTabs } from "@spots/ui/nav-tabs";
import { PageHead } from "@spots/ui/page-head";
import type { ReactNode } from "react";
import { Hydrate } from "@/api/server";
import type { readSpotPage } from "./read-spot-page";
import { resultsQuery, rowsQuery } from "./results-address";
import { DaysLine } from "./results-head";

/** What the pages of answers and of moments behind a spot's figure are opened with. */
type Opened = Awaited<ReturnType<typeof readSpotPage>>;

type Props<Group extends string> = {
  behind: Opened;
  part: "answers" | "moments";
  groups: readonly Group[];
  which: Group;
  /** The cursor of older rows; null on the last page. */
  next: string | null;
  say: (key: Group | "which" | "more" | "none") => string;
  title: string;
  isEmpty: boolean;
  children: ReactNode;
};

/** A page of the answers or moments behind a spot's figure, in groups. */
export async function BehindPage<Group extends string>(props: Props<Group>) {
  const { behind, part, groups, which, next, say, title, isEmpty, children } = props;
  const { home, address, input, results } = behind;
  const page = `${home}/results/spots/${input.spotId}`;
  const to = (more: Record<string, string | null>) => `${page}/${part}${rowsQuery(address.filter, more)}`;
  return (
    <Hydrate>
      <PageHead
        eyebrow={<TextLink href={page + resultsQuery(address.filter)}>{results.spot.name}</TextLink>}
        title={title}
        lead={<DaysLine days={results.days} />}
      />
      <NavTabs
        label={say("which")}
        items={groups.map((group) => ({ href: to({ which: group }), label: say(group), current: group === which }))}
      />
      {isEmpty ? <p className="text-ink-2">{say("none")}</p> : children}
      {next !== null && (
        <p>
          <Button href={to({ which, cursor: next })}>{say("more")}</Button>
        </p>
      )}
    </Hydrate>
  );
}
