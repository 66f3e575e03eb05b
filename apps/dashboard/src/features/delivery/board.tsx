"use client";

import { EmptyState } from "@spots/ui/empty-state";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { BoardColumn } from "./board-column";

/**
 * The moments of one day, one column per location in the location's time zone. The board updates
 * when staff respond.
 */
export function Board({ business, day }: { business: string; day: string }) {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const { data: columns } = useSuspenseQuery(trpc.moment.board.queryOptions({ business, day }));
  if (columns.length === 0)
    return <EmptyState title={say("board.noLocation")}>{say("board.noLocationTeach")}</EmptyState>;
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-[repeat(auto-fit,minmax(20rem,1fr))]">
      {columns.map((column) => (
        <BoardColumn key={column.location.id} business={business} day={day} column={column} />
      ))}
    </div>
  );
}
