"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { GoodShift, RosterChoices, RosterList } from "@spots/domain/delivery/roster-list";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useCheckedList } from "@/lists/use-checked-list";
import { useList } from "@/lists/use-list";

const nothing: RosterList = {
  ...{ good: [], bad: [], beyond: 0, unread: [], several: [], newDuties: [] },
  asksOrder: false,
};
const parser = () => import("@spots/domain/delivery/roster-list").then(({ readRosterList }) => readRosterList);
type Read = Awaited<ReturnType<typeof parser>>;
export type Outcome = Outputs["shift"]["import"]["outcomes"][number];

/** What a list is read with, besides its text. */
type Said = Pick<RosterChoices, "order" | "meant"> & { readonly text: string };

/** Reads a roster as it is typed, asks the server what would happen, and stores it. */
export function useRosterList({
  business,
  locationId,
  text,
  order,
  meant,
}: Said & { business: string; locationId: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data: people } = useQuery(trpc.member.list.queryOptions({ business }));
  const { data: locations } = useQuery(trpc.location.list.queryOptions({ business }));
  const { data: duties } = useQuery(trpc.duty.list.queryOptions({ business }));
  const known = useMemo(
    () => (people && locations && duties ? { members: people.members, locations, duties } : null),
    [people, locations, duties],
  );
  const parse = useCallback(
    (read: Read, rows: string): RosterList => (known ? read(rows, { ...known, locationId, order, meant }) : nothing),
    [known, locationId, order, meant],
  );
  const { list, isReading } = useList({ text, parser, parse, nothing });
  const send = (mode: "check" | "good") => {
    const shifts = list.good.map(({ memberId, locationId: at, dutyId, newDuty, startsAt, endsAt }) => ({
      ...{ memberId, locationId: at, dutyId, newDuty, startsAt, endsAt },
    }));
    return client.shift.import.mutate({ business, mode, shifts });
  };
  const checked = useCheckedList<GoodShift, Outcome>({ list, send });
  return { known, list, isReading: isReading || known === null, ...checked };
}
