"use client";

import type { Id } from "@spots/domain/kernel/ids";
import { readInviteeList } from "@spots/domain/people/invitee-list";
import { useDeferredValue, useMemo, useState } from "react";
import { v7 } from "uuid";

/**
 * Parses the staff list of a new business as it is typed. Lines with the owner's address are left
 * out, since the owner is invited separately.
 */
export function useStaffList(text: string, ownerEmail: string) {
  const shown = useDeferredValue(text);
  const list = useMemo(() => readInviteeList(shown), [shown]);
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
    isReading: shown !== text,
    isOwner,
    /** The number of submits that were refused because of lines that could not be read. */
    refusals,
    refuse: () => setRefusals(refusals + 1),
    /** Returns the people to invite besides the owner; null while a line cannot be read. */
    people: () => {
      const { good, bad, beyond } = readInviteeList(text);
      if (bad.length > 0 || beyond > 0) return null;
      return good
        .filter(({ email }) => !isOwner(email))
        .map(({ name, email, role }) => ({ id: idOf(email), name, email, role: role ?? ("staff" as const) }));
    },
  };
}
