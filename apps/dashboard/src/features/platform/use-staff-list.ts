"use client";

import type { Id } from "@spots/domain/kernel/ids";
import type { NamedLine } from "@spots/domain/people/invitee-list";
import { plain } from "@spots/domain/people/plain";
import { useState } from "react";
import { v7 } from "uuid";
import { useInviteeList } from "@/lists/use-invitee-list";

/** A list that cannot be read now counts as one with a line that cannot be read. */
const unread = { good: [], named: [], bad: [], beyond: 1 };

/** What tells two people without an address apart. */
const keyOf = ({ name, jobTitle }: Pick<NamedLine, "name" | "jobTitle">) => `${plain(name)} ${plain(jobTitle)}`;

/** The people without an address, each once. */
export const eachOnce = (named: readonly NamedLine[]) =>
  named.filter((line, at) => named.findIndex((each) => keyOf(each) === keyOf(line)) === at);

/**
 * Parses the staff list of a new business as it is typed. Lines with the owner's address are left
 * out, since the owner is invited separately. With `takesNames`, people without an address are
 * members who do not sign in.
 */
export function useStaffList(text: string, ownerEmail: string, takesNames: boolean) {
  const { list, isReading, readNow } = useInviteeList(text, undefined, takesNames);
  const [ids] = useState(() => new Map<string, Id>());
  const [refusals, setRefusals] = useState(0);
  const isOwner = (email: string) => email === ownerEmail.trim().toLowerCase();
  const idOf = (key: string): Id => {
    const id = ids.get(key) ?? v7();
    ids.set(key, id);
    return id;
  };
  return {
    list,
    isReading,
    isOwner,
    /** The number of submits that were refused because of lines that could not be read. */
    refusals,
    refuse: () => setRefusals(refusals + 1),
    /**
     * Returns the people to invite besides the owner, and those without an address; null while a line
     * cannot be read.
     */
    people: async () => {
      const { good, named, bad, beyond } = (await readNow()) ?? unread;
      if (bad.length > 0 || beyond > 0) return null;
      return {
        staff: good
          .filter(({ email }) => !isOwner(email))
          .map(({ name, email, role }) => ({ id: idOf(email), name, email, role: role ?? ("staff" as const) })),
        withoutAccount: eachOnce(named).map((line) => ({
          ...{ id: idOf(`name ${keyOf(line)}`), name: line.name, jobTitle: line.jobTitle },
        })),
      };
    },
  };
}
