import { useFormatter } from "use-intl";

/** Formats a moment's time in the time zone of its location. */
export function useMomentTime() {
  const format = useFormatter();
  return ({ dueAt, location }: { dueAt: Date; location: { timeZone: string } }) =>
    format.dateTime(dueAt, { hour: "numeric", minute: "2-digit", timeZone: location.timeZone });
}
