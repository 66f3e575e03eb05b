"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { type PromiseFilter, PromiseFilters, PromiseKinds } from "@spots/domain/customer-promise/kinds";
import { Row } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { FilteredList } from "@/lists/filtered-list";
import type { ListFilter } from "@/lists/list-filter";

type Filter = Omit<Inputs["customerPromise"]["list"], "business" | "cursor" | "limit"> & ListFilter;
type Props = { business: string; filter: Filter };

const tones = { open: "info", kept: "good", late: "warn", broken: "bad", withdrawn: "quiet" } as const;

/** The team's promises to customers of one list. The address holds the filter. */
export function PromiseTable({ business, filter }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("customerPromise");
  const format = useFormatter();
  const { data: locations } = useSuspenseQuery(trpc.location.list.queryOptions({ business }));
  const pages = useSuspenseInfiniteQuery(
    trpc.customerPromise.list.infiniteQueryOptions(
      { business, ...filter },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const counts: Partial<Record<PromiseFilter, number>> = pages.data.pages[0]?.counts ?? {};
  const where = { field: "locationId", label: say("make.where"), placeholder: say("team.everywhere") } as const;
  return (
    <FilteredList
      filter={filter}
      shows={PromiseFilters.map((id) => ({ id, label: say(`team.show.${id}`), count: counts[id] }))}
      usual="open"
      choices={[
        ...(locations.length > 1
          ? [{ ...where, options: locations.map(({ id, name }) => ({ value: id, label: name })) }]
          : []),
        {
          ...{ field: "kind", label: say("make.what"), placeholder: say("team.anything") },
          options: PromiseKinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) })),
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
        .map(
          ({
            id,
            kind,
            words,
            customer,
            place,
            dueAt,
            location,
            spot,
            member,
            status,
            said,
            outcome,
            reason,
            case: of,
          }) => {
            const when = format.dateTime(dueAt, {
              ...{ dateStyle: "medium", timeStyle: "short" },
              timeZone: location.timeZone,
            });
            const facts = [
              customer || place || say("hereNow"),
              member?.name ?? say("ofShift"),
              location.name,
              spot?.name,
            ];
            const why = reason && say("because", { reason });
            const report = said && said !== status && say("reported", { status: say(`status.${status}`) });
            return (
              <Row
                key={id}
                {...(of ? { href: `/${business}/cases?case=${of.id}` } : {})}
                title={<span className="wrap-anywhere">{words || say(`kind.${kind}`)}</span>}
                detail={[...facts, say("due", { when }), report, why].filter(Boolean).join(" · ")}
                side={<Status tone={tones[outcome]}>{said ? say(`said.${said}`) : say(`status.${status}`)}</Status>}
              />
            );
          },
        )}
    </FilteredList>
  );
}
