"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { type PromiseFilter, PromiseFilters, PromiseKinds } from "@spots/domain/customer-promise/kinds";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { NavTabs } from "@spots/ui/nav-tabs";
import { Row, RowList } from "@spots/ui/row-list";
import { SelectField } from "@spots/ui/select-field";
import { Status } from "@spots/ui/status";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";

type Filter = Required<Omit<Inputs["customerPromise"]["list"], "business" | "cursor" | "limit" | "show">> & {
  readonly show: PromiseFilter;
};
type Props = { business: string; filter: Filter };

const tones = { open: "info", kept: "good", late: "warn", broken: "bad", withdrawn: "quiet" } as const;

/** The team's promises to customers of one list. The address holds the filter. */
export function PromiseTable({ business, filter }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("customerPromise");
  const format = useFormatter();
  const path = usePathname();
  const router = useRouter();
  const { data: locations } = useSuspenseQuery(trpc.location.list.queryOptions({ business }));
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    trpc.customerPromise.list.infiniteQueryOptions(
      { business, ...filter },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const addressOf = (more: Partial<Filter>) => {
    const { show, locationId, spotId, kind, from, to } = { ...filter, ...more };
    const asked = { show: show === "open" ? null : show, location: locationId, spot: spotId, kind, from, to };
    const query = new URLSearchParams(
      Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ).toString();
    return query === "" ? path : `${path}?${query}`;
  };
  const rows = data.pages.flatMap((page) => page.rows);
  const counts: Partial<Record<PromiseFilter, number>> = data.pages[0]?.counts ?? {};
  const isNarrowed = filter.spotId !== null || filter.from !== null || filter.to !== null;
  return (
    <>
      <NavTabs
        label={say("team.filter")}
        items={PromiseFilters.map((each) => ({
          href: addressOf({ show: each }),
          label: say(`team.show.${each}`),
          current: each === filter.show,
          ...(counts[each] === undefined ? {} : { count: String(counts[each]) }),
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {locations.length > 1 && (
          <SelectField
            label={say("make.where")}
            placeholder={say("team.everywhere")}
            options={locations.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.locationId ?? ""}
            onChange={({ target }) => router.push(addressOf({ locationId: target.value || null }))}
          />
        )}
        <SelectField
          label={say("make.what")}
          placeholder={say("team.anything")}
          options={PromiseKinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
          value={filter.kind ?? ""}
          onChange={({ target }) =>
            router.push(addressOf({ kind: PromiseKinds.find((kind) => kind === target.value) ?? null }))
          }
        />
      </div>
      {isNarrowed && (
        <p>
          <Button size="small" href={addressOf({ spotId: null, from: null, to: null })}>
            {say("team.clear")}
          </Button>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={say("team.empty")}>{say("team.teach")}</EmptyState>
      ) : (
        <RowList label={say(`team.show.${filter.show}`)}>
          {rows.map(({ id, kind, words, customer, place, dueAt, location, spot, member, status, reason, case: of }) => {
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
            return (
              <Row
                key={id}
                {...(of ? { href: `/${business}/cases?case=${of.id}` } : {})}
                title={<span className="wrap-anywhere">{words || say(`kind.${kind}`)}</span>}
                detail={[...facts, say("due", { when }), why].filter(Boolean).join(" · ")}
                side={<Status tone={tones[status]}>{say(`status.${status}`)}</Status>}
              />
            );
          })}
        </RowList>
      )}
      {hasNextPage && (
        <div>
          <Button onClick={() => void fetchNextPage()} pending={isFetchingNextPage}>
            {say("team.older")}
          </Button>
        </div>
      )}
    </>
  );
}
