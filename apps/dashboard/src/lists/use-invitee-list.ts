"use client";

import type { ListLocation } from "@spots/domain/people/invitee-cells";
import type { InviteeList } from "@spots/domain/people/invitee-list";
import { useCallback } from "react";
import { useList } from "./use-list";

const nothing: InviteeList = { good: [], bad: [], named: [], nameOnly: 0, beyond: 0, unread: [], remainder: "" };
const nowhere: readonly ListLocation[] = [];
const parser = () => import("@spots/domain/people/invitee-list").then(({ readInviteeList }) => readInviteeList);
type Read = Awaited<ReturnType<typeof parser>>;

/** Parses a list of people as it is typed. With `takesNames`, those without an address, too. */
export function useInviteeList(text: string, locations: readonly ListLocation[] = nowhere, takesNames = false) {
  const parse = useCallback(
    (read: Read, list: string) => read(list, { locations, takesNames }),
    [locations, takesNames],
  );
  return useList({ text, parser, parse, nothing });
}
