import type { Outputs } from "@spots/api/trpc/root";
import { staffAppPath } from "@spots/domain/delivery/on-device";
import { mostOnBadge } from "@spots/domain/notification/badge";
import { Bell } from "@spots/ui/bell";
import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { Row, RowList } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useEffect, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { clientAs } from "../api/client";
import type { Day } from "../device/database";
import { readSoon } from "../device/follow";
import { Sheet } from "./sheet";

type Told = Outputs["notification"]["list"]["rows"][number];
type Props = { day: Day; onMoment: (momentId: string) => void };

/** The bell with the number of unread notifications, and their list. */
export function Notifications({ day, onMoment }: Props) {
  const say = useTranslations("notification");
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const count = day.unread ?? 0;
  const badge =
    count > mostOnBadge ? say("more", { most: format.number(mostOnBadge) }) : count > 0 ? format.number(count) : "";
  return (
    <>
      <button
        type="button"
        aria-label={say("bell", { count })}
        title={say("title")}
        className="ms-auto cursor-pointer rounded-full"
        onClick={() => setOpen(true)}
      >
        <Bell badge={badge} />
      </button>
      <Sheet open={isOpen} onClose={() => setOpen(false)} title={say("title")} description={say("lead")}>
        {isOpen && (
          <List
            day={day}
            onOpen={({ path, subjectId }) => {
              setOpen(false);
              if (path.startsWith(`${staffAppPath}/`)) onMoment(subjectId);
              else window.location.assign(path);
            }}
          />
        )}
      </Sheet>
    </>
  );
}

type Read = { readonly rows: readonly Told[]; readonly next: string | null };

function List({ day, onOpen }: { day: Day; onOpen: (told: Told) => void }) {
  const say = useTranslations("notification");
  const { business, memberId, unread } = day;
  const [read, setRead] = useState<Read | null>(null);
  const [isAway, setAway] = useState(false);
  const api = clientAs(memberId);
  // Read again when the number of unread ones changes.
  useEffect(() => {
    api.notification.list.query({ business }).then(
      (page) => {
        setRead(page);
        setAway(false);
      },
      () => setAway(true),
    );
  }, [business, unread]);
  const older = (cursor: string) =>
    api.notification.list.query({ business, cursor }).then(
      (page) => setRead({ rows: [...(read?.rows ?? []), ...page.rows], next: page.next }),
      () => setAway(true),
    );
  const open = (told: Told) => {
    const go = () => {
      readSoon();
      onOpen(told);
    };
    if (told.readAt !== null) return go();
    api.notification.read.mutate({ business, notificationId: told.id }).then(go, go);
  };
  const newest = read?.rows[0];
  return (
    <div className="grid gap-4">
      <TextLink href={`/${business}/notifications/settings`}>{say("settings.link")}</TextLink>
      {isAway && <Status tone="warn">{say("offline")}</Status>}
      {read && !newest && <p className="text-ink-2">{say("empty.teach")}</p>}
      {newest && read.rows.some(({ readAt }) => readAt === null) && (
        <Button
          wide
          onClick={() => {
            api.notification.readAll.mutate({ business, through: newest.id }).then(readSoon, () => setAway(true));
          }}
        >
          {say("readAll")}
        </Button>
      )}
      {newest && (
        <RowList label={say("title")}>
          {read.rows.map((told) => (
            <NotificationRow key={told.id} told={told} onOpen={() => open(told)} />
          ))}
        </RowList>
      )}
      {read?.next && (
        <Button wide onClick={() => void older(read.next ?? "")}>
          {say("older")}
        </Button>
      )}
    </div>
  );
}

function NotificationRow({ told, onOpen }: { told: Told; onOpen: () => void }) {
  const say = useTranslations("notification");
  const format = useFormatter();
  const { kind, data, madeAt, readAt } = told;
  const time = (at: Date) => format.dateTime(at, { dateStyle: "short", timeStyle: "short", timeZone: data.timeZone });
  const due = data.at === null ? "" : say("due", { when: time(new Date(data.at)) });
  return (
    <Row
      title={
        <button
          type="button"
          onClick={onOpen}
          className={`cursor-pointer text-start after:absolute after:inset-0 ${readAt === null ? "font-semibold" : "font-normal"}`}
        >
          {say(`kinds.${kind}`, {
            name: data.name,
            who: data.who,
            by: data.who === "" ? "no" : "yes",
            count: data.count,
          })}
        </button>
      }
      detail={[due, data.where].filter(Boolean).join(" · ")}
      side={
        <>
          {readAt === null && <Status tone="info">{say("unread")}</Status>}
          <time dateTime={madeAt.toISOString()} className="num text-small text-ink-2">
            {time(madeAt)}
          </time>
        </>
      }
    />
  );
}
