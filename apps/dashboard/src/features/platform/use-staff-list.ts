"use client";

import type { Id } from "@spots/domain/kernel/ids";
import { readInviteeList } from "@spots/domain/people/invitee-list";
import { useDeferredValue, useMemo, useState } from "react";
import { v7 } from "uuid";

/**
 * Reads the staff list of a new business as it is typed. People who are the owner are told apart:
 * the owner is invited as such.
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
    /** How often the form could not be sent because of lines that nobody has looked at. */
    refusals,
    refuse: () => setRefusals(refusals + 1),
    /** The people to invite beside the owner; null while a line needs a look. */
    people: () => {
      const { good, bad, beyond } = readInviteeList(text);
      if (bad.length > 0 || beyond > 0) return null;
      return good
        .filter(({ email }) => !isOwner(email))
        .map(({ name, email, role }) => ({ id: idOf(email), name, email, role: role ?? ("staff" as const) }));
    },
  };
}
