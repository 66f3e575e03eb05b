"use client";

import type { Inputs, Outputs } from "@spots/api/trpc/root";
import { AskingFilters, AskingWays } from "@spots/domain/asking/ways";
import { Button } from "@spots/ui/button";
import { Row } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useMutation, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { FilteredList } from "@/lists/filtered-list";
import type { ListFilter } from "@/lists/list-filter";

type Filter = Omit<Inputs["asking"]["list"], "business" | "cursor" | "limit"> & ListFilter;
type Asking = Outputs["asking"]["list"]["rows"][number];

const tones = {
  queued: "quiet",
  sent: "info",
  opened: "info",
  answered: "good",
  bounced: "bad",
  unsubscribed: "quiet",
  expired: "quiet",
  skipped: "warn",
} as const;

/** Who was asked, what became of it, and why somebody was not. The address holds the filter. */
export function Asked({ business, filter }: { business: string; filter: Filter }) {
  const trpc = useTRPC();
  const say = useTranslations("asking");
  const pages = useSuspenseInfiniteQuery(
    trpc.asking.list.infiniteQueryOptions(
      { business, ...filter },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  return (
    <FilteredList
      filter={filter}
      shows={AskingFilters.map((id) => ({ id, label: say(`show.${id}`) }))}
      usual="all"
      choices={[
        {
          ...{ field: "way", label: say("way"), placeholder: say("anyWay") },
          options: AskingWays.map((way) => ({ value: way, label: say(`ways.${way}`) })),
        },
      ]}
      words={{
        ...{ filter: say("filter"), clear: say("show.all"), older: say("older") },
        ...{ empty: say("none"), teach: say("noneTeach") },
      }}
      pages={pages}
    >
      {pages.data.pages
        .flatMap((page) => page.rows)
        .map((asking) => (
          <AskingRow key={asking.id} business={business} asking={asking} />
        ))}
    </FilteredList>
  );
}

function AskingRow({ business, asking }: { business: string; asking: Asking }) {
  const trpc = useTRPC();
  const say = useTranslations("asking");
  const format = useFormatter();
  const { telling } = useTelling();
  const again = useMutation(trpc.asking.again.mutationOptions(telling(say("againDone"))));
  const withdraw = useMutation(trpc.asking.withdraw.mutationOptions(telling(say("withdrawn"))));
  const { id, way, contact, status, reason, purpose, channel, location, sendings, responseId } = asking;
  const time = (at: Date) =>
    format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone });
  const name = contact || (way === "link" ? say("linkOf", { when: time(asking.madeAt) }) : say(`ways.${way}`));
  const isOpen = status === "queued" || status === "sent" || status === "opened";
  const when =
    status === "queued" && asking.dueAt
      ? say("due", { when: time(asking.dueAt) })
      : time(asking.answeredAt ?? asking.endedAt ?? asking.sentAt ?? asking.madeAt);
  const reminded = sendings.length > 1 ? say("times", { count: sendings.length }) : "";
  const said = sendings.find((sending) => sending.said !== "")?.said ?? "";
  return (
    <Row
      title={<span className="wrap-anywhere">{name}</span>}
      detail={[say(`purposes.${purpose === "followUp" ? "followUp" : "answer"}`), channel.name, location.name]
        .concat([name.includes(when) ? "" : when, reminded, reason ? say(`reason.${reason as "late"}`) : "", said])
        .filter(Boolean)
        .join(" · ")}
      side={
        <>
          <Status tone={tones[status]}>{say(`status.${status}`)}</Status>
          {responseId !== null && (
            <Button
              size="small"
              href={`/${business}/feedback?answer=${responseId}`}
              aria-label={say("openOf", { name })}
            >
              {say("open")}
            </Button>
          )}
          {(status === "sent" || status === "opened") && way !== "link" && purpose === "answer" && (
            <Button
              size="small"
              pending={again.isPending}
              disabled={asking.again}
              aria-label={say("againOf", { name })}
              onClick={() => again.mutate({ business, askingId: id })}
            >
              {say("again")}
            </Button>
          )}
          {isOpen && (
            <Button
              size="small"
              pending={withdraw.isPending}
              aria-label={say("withdrawOf", { name })}
              onClick={() => withdraw.mutate({ business, askingId: id })}
            >
              {say("withdraw")}
            </Button>
          )}
        </>
      }
    />
  );
}
