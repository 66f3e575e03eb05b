"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { ClueFilters, ClueKinds } from "@spots/domain/clue/kinds";
import { Row } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { FilteredList } from "@/lists/filtered-list";
import type { ListFilter } from "@/lists/list-filter";
import { clueTones } from "./clue-tones";

type Filter = Omit<Inputs["clue"]["list"], "business" | "cursor" | "limit"> & ListFilter;
type Props = { business: string; filter: Filter };

/** The clues of one list. The address holds the filter. */
export function ClueTable({ business, filter }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("clue");
  const format = useFormatter();
  const { data: locations } = useSuspenseQuery(trpc.location.list.queryOptions({ business }));
  const pages = useSuspenseInfiniteQuery(
    trpc.clue.list.infiniteQueryOptions(
      { business, ...filter },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const where = { field: "locationId", label: say("team.where"), placeholder: say("team.everywhere") } as const;
  return (
    <FilteredList
      filter={filter}
      shows={ClueFilters.map((id) => ({ id, label: say(`team.show.${id}`) }))}
      usual="all"
      choices={[
        ...(locations.length > 1
          ? [{ ...where, options: locations.map(({ id, name }) => ({ value: id, label: name })) }]
          : []),
        {
          ...{ field: "kind", label: say("about"), placeholder: say("team.anything") },
          options: ClueKinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) })),
        },
      ]}
      words={{
        ...{ filter: say("team.filter"), clear: say("team.clear"), older: say("team.older") },
        ...{ empty: say("team.empty"), teach: say("team.teach") },
      }}
      pages={pages}
    >
      {pages.data.pages
        .flatMap((page) => page.rows)
        .map(({ id, kind, words, place, caughtAt, location, status, moment, inTime }) => {
          const when = format.dateTime(caughtAt, {
            ...{ dateStyle: "medium", timeStyle: "short" },
            timeZone: location.timeZone,
          });
          const spot = moment?.spot?.name ?? "";
          const timely = inTime && say("team.inTime");
          return (
            <Row
              key={id}
              title={<span className="wrap-anywhere">{words || say(`kind.${kind}`)}</span>}
              detail={[words ? say(`kind.${kind}`) : say("team.gone"), when, place, location.name, spot, timely]
                .filter(Boolean)
                .join(" · ")}
              side={<Status tone={clueTones[status]}>{say(`team.status.${status}`)}</Status>}
            />
          );
        })}
    </FilteredList>
  );
}
