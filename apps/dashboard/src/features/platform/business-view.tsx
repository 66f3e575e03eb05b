"use client";

import { placeOfTimeZone } from "@spots/domain/kernel/time-zone";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { Facts } from "@spots/ui/facts";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

/**
 * One business as a platform admin sees it: its key figures, its owners, and the button that
 * suspends it.
 */
export function BusinessView({ businessId }: { businessId: string }) {
  const trpc = useTRPC();
  const say = useTranslations("platform");
  const format = useFormatter();
  const { telling } = useTelling();
  const { data: business } = useSuspenseQuery(trpc.platform.business.queryOptions({ businessId }));
  const restore = useMutation(trpc.platform.restore.mutationOptions(telling(say("isRestored"))));
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <PageHead
        eyebrow={<span className="normal-case">{`/${business.slug}`}</span>}
        title={business.name}
        actions={
          business.suspendedReason === null ? (
            <SuspendDialog businessId={businessId} name={business.name} />
          ) : (
            <Button variant="primary" pending={restore.isPending} onClick={() => restore.mutate({ businessId })}>
              {say("restore")}
            </Button>
          )
        }
      />
      {business.suspendedReason !== null && (
        <Banner tone="warn" title={say("suspended")}>
          {business.suspendedReason}
        </Banner>
      )}
      <Facts
        items={[
          { term: say("members"), detail: format.number(business.members) },
          { term: say("invited"), detail: format.number(business.invited) },
          { term: say("lastActivity"), detail: business.lastActivityAt ? day(business.lastActivityAt) : say("never") },
          { term: say("moments"), detail: format.number(business.moments) },
          { term: say("responses"), detail: format.number(business.responses) },
          { term: say("timeZone"), detail: placeOfTimeZone(business.timeZone) },
          { term: say("since"), detail: day(business.createdAt) },
        ]}
      />
      <section aria-labelledby="owners">
        <SectionHead id="owners" title={say("owners")} />
        <RowList labelledBy="owners">
          {business.owners.map(({ name, email }) => (
            <Row key={email ?? name} title={name} detail={email} />
          ))}
          {business.invitations.map(({ name, email, expiresAt }) => (
            <Row key={email} title={name} detail={`${email} · ${say("invitedUntil", { day: day(expiresAt) })}`} />
          ))}
        </RowList>
      </section>
      {business.suspensions.length > 0 && (
        <section aria-labelledby="suspensions">
          <SectionHead id="suspensions" title={say("suspensions")} />
          <RowList labelledBy="suspensions">
            {business.suspensions.map(({ id, reason: why, suspendedAt, liftedAt }) => (
              <Row
                key={id}
                title={why}
                detail={`${day(suspendedAt)} – ${liftedAt ? day(liftedAt) : say("untilNow")}`}
              />
            ))}
          </RowList>
        </section>
      )}
    </>
  );
}

/** Suspends a business with a reason that its members can read. */
function SuspendDialog({ businessId, name }: { businessId: string; name: string }) {
  const client = useTRPCClient();
  const say = useTranslations("platform");
  const initial = () => ({ suspensionId: v7(), businessId, reason: "" });
  const form = useSheetForm({
    schema: () => import("@spots/domain/platform/business").then(({ SuspendBusiness }) => SuspendBusiness),
    initial,
    draft: { form: "business.suspend", subject: businessId },
    send: (suspension) => client.platform.suspend.mutate(suspension),
    onSent: () => void showToast({ title: say("isSuspended") }),
    next: initial,
  });
  return (
    <FormSheet
      of={form}
      look="dialog"
      title={say("suspendTitle", { name })}
      description={say("suspendTeach")}
      closeLabel={say("close")}
      trigger={<Button variant="danger">{say("suspend")}</Button>}
      submit={say("suspend")}
      button={{ variant: "danger" }}
    >
      <TextField label={say("reason")} hint={say("reasonHint")} maxLength={300} {...form.field("reason")} />
    </FormSheet>
  );
}
