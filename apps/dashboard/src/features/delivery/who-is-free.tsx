"use client";

import { firstOfferTime } from "@spots/domain/delivery/offer-time";
import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SelectField } from "@spots/ui/select-field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useMomentTime } from "./use-moment-time";
import { useReason } from "./use-reason";

type Props = { business: string; day: string; location: { id: string; name: string; timeZone: string } };

/** The quarters of a day: 00:00 to 23:45. */
const quarters = Array.from({ length: 96 }, (_, index) => {
  const minutes = index * 15;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
});

/** Who is there at a time of the day, and what they have to do then. Asked when it is opened. */
export function WhoIsFree(props: Props) {
  const say = useTranslations("delivery.free");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="pt-4">
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say("title")}
      </Button>
      {isOpen && <Free {...props} />}
    </div>
  );
}

function Free({ business, day, location }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("delivery.free");
  const { presence } = useReason();
  const time = useMomentTime();
  const [at, setAt] = useState(() => firstOfferTime(day, location.timeZone, new Date()).slice(11));
  const asked = { business, locationId: location.id, dueAt: `${day}T${at}` };
  const { data: members } = useQuery(trpc.moment.free.queryOptions(asked));
  return (
    <div className="grid gap-3 pt-2">
      <SelectField
        label={say("at", { location: location.name })}
        options={[...new Set([at, ...quarters])].toSorted().map((value) => ({ value, label: value }))}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      {members?.length === 0 && <p className="text-ink-2">{say("nobody")}</p>}
      {members && members.length > 0 && (
        <RowList label={say("title")}>
          {members.map((member) => (
            <Row
              key={member.memberId}
              tone={member.busyAt ? "warn" : "good"}
              title={member.name}
              detail={[
                member.busyAt ? say("busy", { time: time({ dueAt: member.busyAt, location }) }) : say("free"),
                presence(member, location.timeZone),
              ].join(", ")}
            />
          ))}
        </RowList>
      )}
    </div>
  );
}
