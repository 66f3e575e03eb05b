"use client";

import { TextLink } from "@spots/ui/link";
import { Status } from "@spots/ui/status";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

type Props = { waiting: readonly { readonly isStuck: boolean; readonly isSignedOut: boolean }[] };

/** What has not reached the server yet, and why: nothing where all is on its way as usual. */
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
