"use client";

import { useFormatter } from "next-intl";

/** A moment's time as the clock at its location shows it. */
export function useMomentTime() {
  const format = useFormatter();
  return ({ dueAt, location }: { dueAt: Date; location: { timeZone: string } }) =>
    format.dateTime(dueAt, { hour: "numeric", minute: "2-digit", timeZone: location.timeZone });
}
