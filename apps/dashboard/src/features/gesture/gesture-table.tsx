"use client";

import type { Inputs, Outputs } from "@spots/api/trpc/root";
import { GestureFilters, GestureUnits } from "@spots/domain/gesture/kinds";
import { Button } from "@spots/ui/button";
import { Row } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useMutation, useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { FilteredList } from "@/lists/filtered-list";
import type { ListFilter } from "@/lists/list-filter";
import { useAmount } from "./use-amount";

type Filter = Omit<Inputs["gesture"]["list"], "business" | "cursor" | "limit"> & ListFilter;
type Gesture = Outputs["gesture"]["list"]["rows"][number];
type Props = { business: string; filter: Filter };

const tones = { given: "good", asked: "info", refused: "warn", takenBack: "quiet" } as const;

/** The extras of one list. The address holds the filter. One tap answers what is asked. */
export function GestureTable({ business, filter }: Props) {
  const trpc = useTRPC();
  const all = useTranslations("gesture");
  const say = useTranslations("gesture.team");
  const format = useFormatter();
  const amount = useAmount();
  const { telling } = useTelling();
  const answer = useMutation(trpc.gesture.answer.mutationOptions(telling(say("answered"))));
  const takeBack = useMutation(trpc.gesture.takeBack.mutationOptions(telling(all("takenBack"))));
  const { data: locations } = useSuspenseQuery(trpc.location.list.queryOptions({ business }));
  const pages = useSuspenseInfiniteQuery(
    trpc.gesture.list.infiniteQueryOptions(
      { business, ...filter },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const asked = pages.data.pages[0]?.asked ?? 0;
  const actions = ({ id, what, status, member }: Gesture) => {
    const of = { what, name: member.name };
    if (status === "asked")
      return (
        <>
          <Button
            size="small"
            aria-label={all("ask.noOf", of)}
            onClick={() => answer.mutate({ business, gestureId: id, isAllowed: false })}
          >
            {all("ask.no")}
          </Button>
          <Button
            size="small"
            variant="primary"
            aria-label={all("ask.yesOf", of)}
            onClick={() => answer.mutate({ business, gestureId: id, isAllowed: true })}
          >
            {all("ask.yes")}
          </Button>
        </>
      );
    return status === "given" ? (
      <Button
        size="small"
        variant="plain"
        aria-label={say("takeBackOf", of)}
        onClick={() => takeBack.mutate({ business, gestureId: id })}
      >
        {all("takeBack")}
      </Button>
    ) : null;
  };
  const where = { field: "locationId", label: say("whereLabel"), placeholder: say("everywhere") } as const;
  return (
    <FilteredList
      filter={filter}
      shows={GestureFilters.map((id) => ({
        ...{ id, label: say(`show.${id}`) },
        ...(id === "asked" ? { count: asked } : {}),
      }))}
      usual="all"
      choices={[
        ...(locations.length > 1
          ? [{ ...where, options: locations.map(({ id, name }) => ({ value: id, label: name })) }]
          : []),
        {
          ...{ field: "unit", label: say("unitLabel"), placeholder: say("anyUnit") },
          options: GestureUnits.map((unit) => ({ value: unit, label: all(`unit.${unit}`) })),
        },
      ]}
      words={{
        ...{ filter: say("filter"), clear: say("clear"), older: say("older") },
        ...{ empty: say("empty"), teach: say("teach") },
      }}
      pages={pages}
    >
      {pages.data.pages
        .flatMap((page) => page.rows)
        .map((gesture) => {
          const { id, what, status, reason, isDone, givenAt, location, spot, visit, member } = gesture;
          const when = format.dateTime(givenAt, {
            ...{ dateStyle: "medium", timeStyle: "short" },
            timeZone: location.timeZone,
          });
          const why = reason && say("askedWhy", { reason });
          const early = reason !== null && isDone && say("isDone");
          return (
            <Row
              key={id}
              id={id}
              title={<span className="wrap-anywhere">{`${what}, ${amount(gesture)}`}</span>}
              detail={[say("by", { name: member.name }), when, visit?.place, location.name, spot?.name, why, early]
                .filter(Boolean)
                .join(" · ")}
              side={
                <>
                  <Status tone={tones[status]}>{all(`status.${status}`)}</Status>
                  {actions(gesture)}
                </>
              }
            />
          );
        })}
    </FilteredList>
  );
}
