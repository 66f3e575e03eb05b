"use client";

import { Banner } from "@spots/ui/banner";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { forgetAllDrafts } from "@/forms/draft-store";
import { countUnsent, forgetStaffApp } from "@/offline/staff-app";
import { leave } from "./sign-in";

type Props = {
  /** The unsent steps in this browser are another person's, who signs in next. */
  keepsSteps?: boolean;
  children: ReactNode;
};

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
  const forget = () => {
    forgetAllDrafts(window.localStorage);
    if (!keepsSteps) void forgetStaffApp();
  };
  return (
    <form action={leave} onSubmit={forget} className="grid gap-5">
      {unsent > 0 && !keepsSteps && (
        <Banner tone="warn" live>
          {say("unsent", { count: unsent })}
        </Banner>
      )}
      {children}
    </form>
  );
}
