"use client";

import { Banner } from "@spots/ui/banner";
import { useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { forgetAllDrafts } from "@/forms/draft-store";
import { endPushes } from "@/offline/push";
import { countUnsent, forgetStaffApp } from "@/offline/staff-app";
import { leave } from "./sign-in";

type Props = {
  /** The unsent steps in this browser are another person's, who signs in next. */
  keepsSteps?: boolean;
  children: ReactNode;
};

/** How long the person waits for a browser that does not delete what is stored in it. */
const mostMs = 5000;
const afterMs = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Signs out, and removes all drafts and the staff app's day from this browser. Says before how many
 * steps would be lost.
 */
export function LeaveForm({ keepsSteps = false, children }: Props) {
  const say = useTranslations("auth.signOut");
  const [unsent, setUnsent] = useState(0);
  useEffect(() => {
    void countUnsent().then(setUnsent);
  }, []);
  const hasForgotten = useRef(false);
  const forgetFirst = (event: SubmitEvent<HTMLFormElement>) => {
    if (hasForgotten.current) return;
    event.preventDefault();
    const { currentTarget: form, nativeEvent } = event;
    forgetAllDrafts(window.localStorage);
    const forgotten = Promise.all([keepsSteps ? null : forgetStaffApp(), endPushes().catch(() => undefined)]);
    void Promise.race([forgotten, afterMs(mostMs)]).finally(() => {
      hasForgotten.current = true;
      form.requestSubmit(nativeEvent.submitter);
    });
  };
  return (
    <form action={leave} onSubmit={forgetFirst} className="grid gap-5">
      {keepsSteps && <input type="hidden" name="keep" value="steps" />}
      {unsent > 0 && !keepsSteps && (
        <Banner tone="warn" live>
          {say("unsent", { count: unsent })}
        </Banner>
      )}
      {children}
    </form>
  );
}
