"use client";

import { Button } from "@spots/ui/button";
import { ErrorState } from "@spots/ui/error-state";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { refusalIn, useFormText } from "@/api/use-refusal";

/** The reasons for which the server is away for a while, as they are in an error's digest. */
const away = ["stillCounting", "unavailable", "filesAway"];

/** What a page shows that failed. It tells the reason where the server is unavailable for a while. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const say = useTranslations("shell");
  const { sentence } = useFormText();
  const router = useRouter();
  // A page that the server could not render is asked for again.
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  const refusal = refusalIn(error);
  const reason = refusal?.code === "UNAVAILABLE" ? refusal.reason : away.find((each) => each === error.digest);
  return (
    <ErrorState
      title={say("broken.title")}
      happened={(reason ? sentence(reason) : null) ?? say("broken.happened")}
      safe={say("broken.safe")}
      {...(error.digest && !reason ? { reference: say("broken.reference", { reference: error.digest }) } : {})}
      action={<Button onClick={again}>{say("broken.again")}</Button>}
    />
  );
}
