import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";

/** The mark of a spot whose customers feel pressured more than the others. */
export function PressureMark() {
  const say = useTranslations("results.pressure");
  return <Status tone="warn">{say("mark")}</Status>;
}
