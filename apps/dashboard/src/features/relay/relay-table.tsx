"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { RelayFilters } from "@spots/domain/relay/kinds";
import { Row } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { FilteredList } from "@/lists/filtered-list";
import type { ListFilter } from "@/lists/list-filter";

type Filter = Omit<Inputs["relay"]["list"], "business" | "cursor" | "limit"> & ListFilter;
type Props = { business: string; filter: Filter };

const tones = { inTime: "good", late: "warn", cut: "warn", stopped: "bad", overdue: "warn" } as const;

/** The relays of one list, each with its steps. The address holds the filter. */
export function RelayTable({ business, filter }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("relay");
  const format = useFormatter();
  const { data: locations } = useSuspenseQuery(trpc.location.list.queryOptions({ business }));
  const pages = useSuspenseInfiniteQuery(
    trpc.relay.list.infiniteQueryOptions(
      { business, ...filter },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const where = { field: "locationId", label: say("start.place"), placeholder: say("team.everywhere") } as const;
  return (
    <FilteredList
      filter={filter}
      shows={RelayFilters.map((id) => ({ id, label: say(`team.show.${id}`) }))}
      usual="running"
      choices={
        locations.length > 1
          ? [{ ...where, options: locations.map(({ id, name }) => ({ value: id, label: name })) }]
          : []
      }
      words={{
        ...{ filter: say("team.filter"), clear: say("team.clear"), older: say("team.older") },
        ...{ empty: say("team.empty"), teach: say("team.teach") },
      }}
      pages={pages}
    >
      {pages.data.pages
        .flatMap((page) => page.rows)
        .map(({ id, spot, startedAt, place, location, by, steps, outcome, stop }) => {
          const when = format.dateTime(startedAt, {
            ...{ dateStyle: "medium", timeStyle: "short" },
            timeZone: location.timeZone,
          });
          const facts = [place, location.name, when, by && say("team.by", { who: by })].filter(Boolean).join(" · ");
          return (
            <Row
              key={id}
              title={<span className="wrap-anywhere">{spot}</span>}
              detail={
                <>
                  {facts}
                  {stop && <span className="block">{say(`team.stop.${stop.why}`, { number: stop.number })}</span>}
                  <ol className="mt-1 grid gap-1">
                    {steps.map(({ number, what, status, role, asked, member, reason }) => (
                      <li key={number} className="wrap-anywhere">
                        {[
                          `${number}. ${what}`,
                          say(`step.${status}`, { role: role ?? asked ?? "", who: member ?? "", reason }),
                        ].join(" · ")}
                      </li>
                    ))}
                  </ol>
                </>
              }
              side={
                <Status tone={outcome === null ? "info" : tones[outcome]}>
                  {say(`team.show.${outcome ?? "running"}`)}
                </Status>
              }
            />
          );
        })}
    </FilteredList>
  );
}
