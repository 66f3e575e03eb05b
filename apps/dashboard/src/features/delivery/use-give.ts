"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { PresenceAt } from "@spots/domain/delivery/presence";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";

type Column = Outputs["moment"]["board"][number];
type Moment = Column["moments"][number];

/** An open moment as a change takes it that changes nothing. */
export const asIs = (moment: Moment, location: Column["location"]) => ({
  ...{ momentId: moment.id, memberId: moment.member?.id ?? null, dutyId: moment.duty?.id ?? null },
  dueAt: wallTimeOf(moment.dueAt, location.timeZone),
  ...{ whereExactly: moment.whereExactly, customer: moment.customer },
});

/** Whom a moment is given to; null: to whoever takes it first. */
export type Receiver = { readonly memberId: string; readonly name: string; readonly presence: PresenceAt } | null;

/**
 * Gives an open moment to somebody else. When the server has accepted, a toast says so, warns when
 * the person is not there then, and undoes it; a refusal is shown with its reason.
 */
export function useGive(business: string, location: Column["location"]) {
  const client = useTRPCClient();
  const say = useTranslations("delivery");
  const { refused } = useTelling();
  return useCallback(
    async (moment: Moment, to: Receiver) => {
      const before = { business, ...asIs(moment, location) };
      const undo = () =>
        client.moment.change.mutate({ ...before, stepId: v7() }).then(
          () => showToast({ title: say("undone") }),
          (error: unknown) => refused(error, say("refused")),
        );
      try {
        const memberId = to?.memberId ?? null;
        await client.moment.change.mutate({ ...before, memberId, dutyId: null, stepId: v7() });
      } catch (error) {
        refused(error, say("refused"));
        return;
      }
      const isAway = to?.presence === "off" || to?.presence === "offShift";
      showToast({
        title: to === null ? say("give.doneOpen") : say("give.done", { name: to.name }),
        ...(to && isAway
          ? { tone: "warn" as const, detail: say(to.presence === "off" ? "give.isOff" : "give.isOffShift", to) }
          : {}),
        action: { label: say("undo"), onAction: () => void undo() },
      });
    },
    [business, location, client, say, refused],
  );
}
