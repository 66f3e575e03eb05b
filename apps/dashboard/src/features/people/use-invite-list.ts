"use client";

import type { Role } from "@spots/domain/access/permissions";
import { mayInvite } from "@spots/domain/access/permissions";
import type { Id } from "@spots/domain/kernel/ids";
import type { Invitee } from "@spots/domain/people/invitation";
import type { ListLocation } from "@spots/domain/people/invitee-cells";
import type { GoodLine, NamedLine } from "@spots/domain/people/invitee-list";
import { plain } from "@spots/domain/people/plain";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useInviteeList } from "@/lists/use-invitee-list";

/** The number of people per call; a larger call could time out. */
const atOnce = 50;

export type Standing = "member" | "invited" | "often";
/** The result of a list that was sent. */
export type SentReport = {
  readonly sent: number;
  /** People without an address who were added. */
  readonly added: number;
  readonly skipped: readonly { readonly email: string; readonly standing: Standing }[];
};

type Options = {
  business: string;
  text: string;
  locations: readonly ListLocation[];
  /**
   * The inviting member's role, and the role and locations of people for whom the list gives none.
   */
  mine: Role;
  role: Role;
  locationIds: readonly Id[];
  /** Whether people without an address are added as members who do not sign in. */
  takesNames: boolean;
};

/** What tells two people without an address apart. */
const keyOf = ({ name, jobTitle }: { readonly name: string; readonly jobTitle: string }) =>
  `${plain(name)} ${plain(jobTitle)}`;

/**
 * Parses a list of people as it is typed, invites those who may be invited, and adds those without an
 * address when asked to.
 */
export function useInviteList({ business, text, locations, mine, role, locationIds, takesNames }: Options) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data: people } = useQuery(trpc.member.list.queryOptions({ business }));
  const [report, setReport] = useState<SentReport | null>(null);
  // A person keeps the same id for each send, so that a retry after a lost response invites nobody
  // twice.
  const [ids] = useState(() => new Map<string, Id>());
  const { list, isReading } = useInviteeList(text, locations, takesNames);
  const known = useMemo(
    () =>
      new Map<string, Standing>([
        ...(people?.invitations ?? [])
          .filter(({ isExpired }) => !isExpired)
          .flatMap(({ email }) => (email === null ? [] : [[email, "invited"] as const])),
        ...(people?.members ?? []).flatMap(({ email }) => (email ? [[email, "member"] as const] : [])),
      ]),
    [people],
  );
  const isRefused = (line: GoodLine) => !mayInvite(mine, line.role ?? role);
  const invited = list.good.filter((line) => !known.has(line.email) && !isRefused(line));
  const inTeam = useMemo(() => new Set((people?.members ?? []).map(keyOf)), [people]);
  const isInTeam = (line: NamedLine) => inTeam.has(keyOf(line));
  const added = list.named.filter(
    (line, at, all) => !isInTeam(line) && all.findIndex((each) => keyOf(each) === keyOf(line)) === at,
  );
  const idOf = (key: string): Id => {
    const id = ids.get(key) ?? v7();
    ids.set(key, id);
    return id;
  };
  const send = useMutation({
    mutationFn: async () => {
      const invitees = invited.map(
        (line): Invitee => ({
          id: idOf(line.email),
          name: line.name,
          email: line.email,
          role: line.role ?? role,
          locationIds: [...(line.locationIds ?? locationIds)],
        }),
      );
      const here = list.good.flatMap(({ email }) => {
        const standing = known.get(email);
        return standing ? [{ email, standing }] : [];
      });
      let told: SentReport = { sent: 0, added: 0, skipped: here };
      setReport(null);
      for (let from = 0; from < invitees.length; from += atOnce) {
        const { sent, skipped } = await client.invitation.send.mutate({
          business,
          invitees: invitees.slice(from, from + atOnce),
        });
        told = { ...told, sent: told.sent + sent, skipped: [...told.skipped, ...skipped] };
        setReport(told);
      }
      const newcomers = added.map((line) => ({
        id: idOf(`name ${keyOf(line)}`),
        name: line.name,
        jobTitle: line.jobTitle,
        locationIds: [...(line.locationIds ?? locationIds)],
      }));
      if (newcomers.length > 0) {
        const answer = await client.member.add.mutate({ business, people: newcomers });
        told = { ...told, added: answer.added };
        setReport(told);
      }
      return told;
    },
  });
  return { list, known, isRefused, isInTeam, invited, added, report, send, isReading };
}
