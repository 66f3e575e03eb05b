"use client";

import { deviceIn } from "@spots/domain/people/device";
import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/** The person's sessions, each with a button to end it. */
export function Devices({ sessionId }: { sessionId: string }) {
  const trpc = useTRPC();
  const say = useTranslations("auth.account");
  const format = useFormatter();
  const { telling } = useTelling();
  const { data: sessions } = useSuspenseQuery(trpc.person.sessions.queryOptions());
  const end = useMutation(trpc.person.endSession.mutationOptions(telling(say("ended"))));
  const at = (time: Date) => format.dateTime(time, { dateStyle: "medium", timeStyle: "short" });
  return (
    <RowList label={say("devices")}>
      {sessions.map(({ id, startedAt, seenAt, userAgent }) => {
        const device = deviceIn(userAgent) ?? say("unknownDevice");
        const isThis = id === sessionId;
        const signOut = (
          <Button
            size="small"
            aria-label={say("endLabel", { device })}
            pending={end.isPending && end.variables.sessionId === id}
            onClick={() => end.mutate({ sessionId: id })}
          >
            {say("end")}
          </Button>
        );
        return (
          <Row
            key={id}
            title={device}
            detail={isThis ? say("thisDevice") : say("lastSeen", { seen: at(seenAt), since: at(startedAt) })}
            side={isThis ? undefined : signOut}
          />
        );
      })}
    </RowList>
  );
}
