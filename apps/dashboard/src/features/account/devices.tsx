"use client";

import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useRefusal } from "@/trpc/use-refusal";

/** "Firefox, Linux" of a browser's long name for itself. */
function deviceOf(userAgent: string | null): string | null {
  const browser = userAgent
    ?.match(/(Firefox|Edg|OPR|Chrome|Safari)\//)?.[1]
    ?.replace("Edg", "Edge")
    .replace("OPR", "Opera");
  const system = userAgent?.match(/(Windows|Android|iPhone|iPad|Mac OS|Linux)/)?.[1];
  return [browser, system].filter(Boolean).join(", ") || null;
}

/** Where I am signed in, and a way to end each. */
export function Devices() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("auth.account");
  const format = useFormatter();
  const { sentence } = useRefusal();
  const { data: sessions } = useSuspenseQuery(trpc.person.sessions.queryOptions());
  const end = useMutation(
    trpc.person.endSession.mutationOptions({
      onSuccess: () => showToast({ title: say("ended") }),
      onError: (error) => showToast({ tone: "bad", title: sentence(error) }),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.person.sessions.queryKey() }),
    }),
  );
  return (
    <RowList label={say("devices")}>
      {sessions.map(({ id, startedAt, userAgent }) => {
        const device = deviceOf(userAgent) ?? say("thisOne");
        return (
          <Row
            key={id}
            title={device}
            detail={say("since", { at: format.dateTime(startedAt, { dateStyle: "medium", timeStyle: "short" }) })}
            side={
              <Button
                size="small"
                aria-label={say("endLabel", { device })}
                onClick={() => end.mutate({ sessionId: id })}
              >
                {say("end")}
              </Button>
            }
          />
        );
      })}
    </RowList>
  );
}
