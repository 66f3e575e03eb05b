"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { staffAppPath } from "@spots/domain/delivery/on-device";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { Anchor } from "@spots/ui/link";
import { Row, RowList } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useMutation, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { useTRPC } from "@/api/client";
import { OlderButton } from "@/lists/older-button";

type Told = Outputs["notification"]["list"]["rows"][number];

/** A member's notifications, newest first. New ones appear as they are made. */
export function NotificationList({ business, unreadOnly }: { business: string; unreadOnly: boolean }) {
  const trpc = useTRPC();
  const say = useTranslations("notification");
  const pages = useSuspenseInfiniteQuery(
    trpc.notification.list.infiniteQueryOptions(
      { business, unreadOnly },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const readAll = useMutation(trpc.notification.readAll.mutationOptions());
  const rows = pages.data.pages.flatMap((page) => page.rows);
  const newest = rows[0];
  const hasUnread = rows.some(({ readAt }) => readAt === null);
  if (!newest) {
    const empty = unreadOnly ? "emptyUnread" : "empty";
    return <EmptyState title={say(`${empty}.title`)}>{say(`${empty}.teach`)}</EmptyState>;
  }
  return (
    <>
      {hasUnread && (
        <div>
          <Button pending={readAll.isPending} onClick={() => readAll.mutate({ business, through: newest.id })}>
            {say("readAll")}
          </Button>
        </div>
      )}
      <RowList label={say("title")}>
        {rows.map((row) => (
          <NotificationRow key={row.id} business={business} told={row} />
        ))}
      </RowList>
      <OlderButton of={pages}>{say("older")}</OlderButton>
    </>
  );
}

function NotificationRow({ business, told }: { business: string; told: Told }) {
  const trpc = useTRPC();
  const say = useTranslations("notification");
  const format = useFormatter();
  const read = useMutation(trpc.notification.read.mutationOptions());
  const { id, kind, data, path, madeAt, readAt } = told;
  const isUnread = readAt === null;
  const open = (event: MouseEvent) => {
    if (!isUnread) return;
    const marked = read.mutateAsync({ business, notificationId: id });
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!path.startsWith(`${staffAppPath}/`) || !isPlain) return void marked.catch(() => undefined);
    // The staff app is another document: the request must be answered before this one is left.
    event.preventDefault();
    const go = () => window.location.assign(path);
    marked.then(go, go);
  };
  const { timeZone } = data;
  const time = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone });
  const due = data.at === null ? "" : say("due", { when: time(new Date(data.at)) });
  return (
    <Row
      title={
        <Anchor
          href={path}
          onClick={open}
          className={`after:absolute after:inset-0 ${isUnread ? "font-semibold" : "font-normal"}`}
        >
          {say(`kinds.${kind}`, {
            name: data.name,
            who: data.who,
            by: data.who === "" ? "no" : "yes",
            count: data.count,
          })}
        </Anchor>
      }
      detail={[due, data.where].filter(Boolean).join(" · ")}
      side={
        <>
          {isUnread && <Status tone="info">{say("unread")}</Status>}
          <time dateTime={madeAt.toISOString()} className="num text-small text-ink-2">
            {time(madeAt)}
          </time>
        </>
      }
    />
  );
}
