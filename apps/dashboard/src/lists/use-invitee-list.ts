"use client";

import type { InviteeList, ListLocation } from "@spots/domain/people/invitee-list";
import { useCallback } from "react";
import { useList } from "./use-list";

const nothing: InviteeList = { good: [], bad: [], beyond: 0, unread: [], remainder: "" };
const nowhere: readonly ListLocation[] = [];
const parser = () => import("@spots/domain/people/invitee-list").then(({ readInviteeList }) => readInviteeList);
type Read = Awaited<ReturnType<typeof parser>>;

/** Parses a list of people as it is typed. */
export function useInviteeList(text: string, locations: readonly ListLocation[] = nowhere) {
  const parse = useCallback((read: Read, list: string) => read(list, { locations }), [locations]);
  return useList({ text, parser, parse, nothing });
}
