"use client";

import { TextLink } from "@spots/ui/link";
import { Status } from "@spots/ui/status";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

type Props = { waiting: readonly { readonly isStuck: boolean; readonly isSignedOut: boolean }[] };

/** Shows how many items have not reached the server and why; nothing while they are being sent. */
export function WaitingNotice({ waiting }: Props) {
  const say = useTranslations("editing");
  const here = usePathname();
  const count = waiting.length;
  if (waiting.some(({ isSignedOut }) => isSignedOut))
    return (
      <Status tone="warn">
        {say("signedOut", { count })}{" "}
        <TextLink href={`/sign-in?to=${encodeURIComponent(here)}`}>{say("signInAgain")}</TextLink>
      </Status>
    );
  return waiting.some(({ isStuck }) => isStuck) ? <Status tone="info">{say("waiting", { count })}</Status> : null;
}
