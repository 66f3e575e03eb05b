"use client";

import { Button } from "@spots/ui/button";
import { ErrorState } from "@spots/ui/error-state";
import { useTranslations } from "next-intl";
import { refusalIn, useRefusal } from "@/api/use-refusal";

/** What a page shows that failed. It tells the reason where the server is unavailable for a while. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const say = useTranslations("shell");
  const { sentence } = useRefusal();
  const isAway = refusalIn(error)?.code === "UNAVAILABLE";
  return (
    <ErrorState
      title={say("broken.title")}
      happened={isAway ? sentence(error) : say("broken.happened")}
      safe={say("broken.safe")}
      {...(error.digest ? { reference: say("broken.reference", { reference: error.digest }) } : {})}
      action={<Button onClick={reset}>{say("broken.again")}</Button>}
    />
  );
}
