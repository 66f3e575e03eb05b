import { useFormatter } from "next-intl";
import { valueText } from "./estimate-text";

/** How the reader's language writes the values of a next step. */
export function useStepWriting() {
  const format = useFormatter();
  return {
    share: (value: number) => valueText(format, "share", value),
    date: (day: string) =>
      format.dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "long", timeZone: "UTC" }),
  };
}
