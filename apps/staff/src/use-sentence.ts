import { useTranslations } from "use-intl";
import type { Told } from "./api/client";

/** Turns a refusal into a sentence. */
export function useSentence() {
  const say = useTranslations("errors");
  return ({ reason, values }: Told): string => {
    const all = { requestId: "-", ...values };
    return say.has(reason) ? say(reason, all) : say("unexpected", all);
  };
}
