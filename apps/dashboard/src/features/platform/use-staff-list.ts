"use client";

import type { Id } from "@spots/domain/kernel/ids";
import { useState } from "react";
import { v7 } from "uuid";
import { useInviteeList } from "@/lists/use-invitee-list";

/** A list that cannot be read now counts as one with a line that cannot be read. */
const unread = { good: [], bad: [], beyond: 1 };

/**
 * Parses the staff list of a new business as it is typed. Lines with the owner's address are left
 * out, since the owner is invited separately.
 */
export function useStaffList(text: string, ownerEmail: string) {
  const { list, isReading, readNow } = useInviteeList(text);
  const [ids] = useState(() => new Map<string, Id>());
  const [refusals, setRefusals] = useState(0);
  const isOwner = (email: string) => email === ownerEmail.trim().toLowerCase();
  const idOf = (email: string): Id => {
    const id = ids.get(email) ?? v7();
    ids.set(email, id);
    return id;
  };
  return {
    list,
    isReading,
    isOwner,
    /** The number of submits that were refused because of lines that could not be read. */
    refusals,
    refuse: () => setRefusals(refusals + 1),
    /** Returns the people to invite besides the owner; null while a line cannot be read. */
    people: async () => {
      const { good, bad, beyond } = (await readNow()) ?? unread;
      if (bad.length > 0 || beyond > 0) return null;
      return good
        .filter(({ email }) => !isOwner(email))
        .map(({ name, email, role }) => ({ id: idOf(email), name, email, role: role ?? ("staff" as const) }));
    },
  };
}
