"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status, type Tone } from "@spots/ui/status";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { Choices } from "./choices";
import { Devices } from "./this-device";

/** The member's devices and choices, and what was sent to them and why not. */
export function NotificationSettings({ business }: { business: string }) {
  const trpc = useTRPC();
  const { data: settings } = useSuspenseQuery(trpc.notification.settings.queryOptions({ business }));
  return (
    <>
      <Devices business={business} settings={settings} />
      <Choices business={business} settings={settings} />
      <Sent business={business} />
    </>
  );
}

type Delivery = Outputs["notification"]["deliveries"][number];
const tones: Readonly<Record<Delivery["status"], Tone>> = {
  waiting: "info",
  sending: "info",
  sent: "good",
  skipped: "quiet",
  failed: "warn",
};

/** What was sent to the member outside of the app, what waits, and why something was not sent. */
function Sent({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("notification");
  const format = useFormatter();
  const { data: deliveries } = useSuspenseQuery(trpc.notification.deliveries.queryOptions({ business }));
  const time = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <section aria-labelledby="sent" className="grid gap-4">
      <SectionHead id="sent" title={say("sent.title")} detail={say("sent.lead")} />
      {deliveries.length === 0 && <p className="text-ink-2">{say("sent.empty")}</p>}
      {deliveries.length > 0 && (
        <RowList labelledBy="sent">
          {deliveries.map(({ id, channel, device, status, reason, dueAt, doneAt, told }) => (
            <Row
              key={id}
              title={told ? say(`kinds.${told.kind}`, told.values) : say("sent.elsewhere")}
              detail={[
                channel === "mail" ? say("sent.byMail") : device || say("devices.unknown"),
                status === "waiting" ? say("sent.notBefore", { when: time(dueAt) }) : time(doneAt ?? dueAt),
                reason === "" ? "" : say(`sent.why.${reason}`),
              ]
                .filter(Boolean)
                .join(" · ")}
              side={<Status tone={tones[status]}>{say(`sent.status.${status}`)}</Status>}
            />
          ))}
        </RowList>
      )}
    </section>
  );
}
