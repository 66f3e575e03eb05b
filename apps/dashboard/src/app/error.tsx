"use client";

import { Button } from "@spots/ui/button";
import { ErrorState } from "@spots/ui/error-state";
import { useTranslations } from "next-intl";

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const say = useTranslations("shell");
  return (
    <ErrorState
      title={say("broken.title")}
      happened={say("broken.happened")}
      safe={say("broken.safe")}
      {...(error.digest ? { reference: say("broken.reference", { reference: error.digest }) } : {})}
      action={<Button onClick={reset}>{say("broken.again")}</Button>}
    />
  );
}
