"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { DataTable } from "@spots/ui/data-table";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import { Status } from "@spots/ui/status";
import { TextField } from "@spots/ui/text-field";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { OlderButton } from "@/lists/older-button";

type Business = Outputs["platform"]["businesses"]["rows"][number];

/** Every business with its key figures of the last seven days. */
export function Businesses() {
  const trpc = useTRPC();
  const say = useTranslations("platform");
  const format = useFormatter();
  const [search, setSearch] = useState("");
  const pages = useInfiniteQuery({
    queryKey: [...trpc.platform.businesses.queryKey({ search }), "pages"],
    queryFn: async ({ pageParam, client }) =>
      client.fetchQuery(trpc.platform.businesses.queryOptions({ search, after: pageParam })),
    initialPageParam: null as Outputs["platform"]["businesses"]["next"],
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const columns = [
    {
      id: "name",
      header: say("business"),
      primary: true,
      cell: (row: Business) => (
        <Link className="font-semibold underline-offset-4 hover:underline" href={`/platform/businesses/${row.id}`}>
          {row.name}
        </Link>
      ),
    },
    {
      id: "state",
      header: say("state"),
      cell: (row: Business) =>
        row.suspendedReason === null ? (
          <Status tone="good">{say("open")}</Status>
        ) : (
          <Status tone="bad">{say("suspended")}</Status>
        ),
    },
    {
      id: "members",
      header: say("members"),
      align: "end" as const,
      cell: (row: Business) => format.number(row.members),
    },
    {
      id: "activity",
      header: say("lastActivity"),
      cell: ({ lastActivityAt: at }: Business) =>
        at ? <time dateTime={at.toISOString()}>{format.relativeTime(at)}</time> : say("never"),
    },
    {
      id: "moments",
      header: say("moments"),
      align: "end" as const,
      cell: (row: Business) => format.number(row.moments),
    },
    {
      id: "responses",
      header: say("responses"),
      align: "end" as const,
      cell: (row: Business) => format.number(row.responses),
    },
  ];
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          <Button href="/platform/onboard" variant="primary" icon="plus">
            {say("onboard")}
          </Button>
        }
      />
      <div className="max-w-sm">
        <TextField
          type="search"
          icon="search"
          label={say("search")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {pages.data ? (
        <DataTable
          caption={say("title")}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title={say("none")}>{say(search ? "noneFound" : "noneTeach")}</EmptyState>}
        />
      ) : (
        <SkeletonRows count={6} />
      )}
      <OlderButton of={pages}>{say("more")}</OlderButton>
    </>
  );
}
