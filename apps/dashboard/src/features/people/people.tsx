"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { mayAppointAt } from "@spots/domain/access/object-rules";
import type { Action } from "@spots/domain/access/permissions";
import { mayInvite } from "@spots/domain/access/permissions";
import type { ActingMember } from "@spots/domain/access/tenant";
import { sideOf } from "@spots/domain/growth/access";
import { Avatar } from "@spots/ui/avatar";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { AccessSheet } from "./access-sheet";
import { InviteSheet } from "./invite-sheet";
import { Locations } from "./locations";
import { AddMemberSheet, ReviseMemberSheet } from "./look-after-sheet";
import { MemberSheet } from "./member-sheet";
import { usePeople } from "./use-people";

type Props = {
  business: string;
  me: ActingMember;
  actions: readonly Action[];
  timeZone: string;
  /** The selectable time zones. */
  zones: readonly string[];
};
type Invitation = Outputs["member"]["list"]["invitations"][number];

/** The members with their roles and locations, the invitations, and the locations. */
export function People({ business, me, actions, timeZone, zones }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("people");
  const shell = useTranslations("shell");
  const growth = useTranslations("growth");
  const [{ data: people }, { data: locations }] = useSuspenseQueries({
    queries: [trpc.member.list.queryOptions({ business }), trpc.location.list.queryOptions({ business })],
  });
  const locationNames = (ids: readonly string[]) =>
    ids.length === 0
      ? say("everywhere")
      : locations
          .filter(({ id }) => ids.includes(id))
          .map(({ name }) => name)
          .join(", ");
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <Button href={`/${business}/devices`}>{say("devices.title")}</Button>
            <AddMemberSheet business={business} me={me} locations={locations} />
            <InviteSheet business={business} me={me} locations={locations} />
          </>
        }
      />
      <section aria-labelledby="members">
        <SectionHead id="members" title={say("members", { count: people.members.length })} />
        <RowList labelledBy="members">
          {people.members.map((member) => (
            <Row
              key={member.id}
              id={`member-${member.id}`}
              lead={<Avatar name={member.name} decorative />}
              title={member.name}
              detail={[
                member.jobTitle || shell(`roles.${member.role}`),
                locationNames(member.locationIds),
                member.hasAccount ? member.email : say("noAccount"),
              ]
                .filter(Boolean)
                .join(" · ")}
              side={
                <>
                  {sideOf(me, member) === "manager" && (
                    <Button
                      size="small"
                      variant="plain"
                      href={`/${business}/growth/${member.id}`}
                      aria-label={growth("openOf", { name: member.name })}
                    >
                      {growth("open")}
                    </Button>
                  )}
                  {member.hasAccount
                    ? actions.includes("member.change") && (
                        <MemberSheet
                          business={business}
                          member={member}
                          locations={locations}
                          isMe={member.id === me.id}
                        />
                      )
                    : mayAppointAt(me, member.locationIds) && (
                        <>
                          <AccessSheet business={business} member={member} />
                          <ReviseMemberSheet business={business} me={me} member={member} locations={locations} />
                        </>
                      )}
                </>
              }
            />
          ))}
        </RowList>
      </section>
      {people.invitations.length > 0 && (
        <section aria-labelledby="invited">
          <SectionHead id="invited" title={say("invited", { count: people.invitations.length })} />
          <RowList labelledBy="invited">
            {people.invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                business={business}
                invitation={invitation}
                may={mayInvite(me.role, invitation.role)}
                timeZone={timeZone}
              />
            ))}
          </RowList>
        </section>
      )}
      <Locations
        business={business}
        locations={locations}
        mayChange={actions.includes("location.change")}
        zones={zones}
      />
    </>
  );
}

function InvitationRow({
  business,
  invitation,
  may,
  timeZone,
}: {
  business: string;
  invitation: Invitation;
  may: boolean;
  timeZone: string;
}) {
  const say = useTranslations("people");
  const shell = useTranslations("shell");
  const format = useFormatter();
  const { resend, revoke } = usePeople();
  const { id, name, email, role, expiresAt, isExpired } = invitation;
  return (
    <Row
      title={name}
      detail={[
        email ?? say("linkMade"),
        shell(`roles.${role}`),
        isExpired ? "" : say("until", { day: format.dateTime(expiresAt, { dateStyle: "medium", timeZone }) }),
      ]
        .filter(Boolean)
        .join(" · ")}
      side={
        <>
          {isExpired && <Status tone="warn">{say("expired")}</Status>}
          {may && (
            <>
              {email !== null && (
                <Button
                  size="small"
                  aria-label={say("resendTo", { name })}
                  onClick={() => resend.mutate({ business, invitationId: id })}
                >
                  {say("resend")}
                </Button>
              )}
              <Button
                size="small"
                variant="plain"
                aria-label={say("revokeOf", { name })}
                onClick={() => revoke.mutate({ business, invitationId: id })}
              >
                {say("revoke")}
              </Button>
            </>
          )}
        </>
      }
    />
  );
}
