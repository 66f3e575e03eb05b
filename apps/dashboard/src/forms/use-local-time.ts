import { useFormatter } from "next-intl";

/** Local times without a zone, written as the reader writes them. */
export function useLocalTime() {
  const format = useFormatter();
  return {
    /** Of `HH:mm`. */
    clock: (time: string) =>
      format.dateTime(new Date(`2026-11-23T${time}:00Z`), { hour: "numeric", minute: "2-digit", timeZone: "UTC" }),
    /** Of `YYYY-MM-DD`. */
    day: (day: string) =>
      format.dateTime(new Date(`${day}T12:00:00Z`), {
        weekday: "short",
        day: "numeric",
        month: "short",
        timeZone: "UTC",
      }),
    /** Of `YYYY-MM-DDTHH:mm`. */
    at: (wallTime: string) =>
      format.dateTime(new Date(`${wallTime}:00Z`), {
        weekday: "short",
        day: "numeric",
        month: "short",
        hour: "numeric",
        minute: "2-digit",
        timeZone: "UTC",
      }),
  };
}
