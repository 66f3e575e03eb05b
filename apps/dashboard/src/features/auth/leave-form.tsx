"use client";

import type { ReactNode } from "react";
import { forgetAllDrafts } from "@/forms/draft-store";
import { leave } from "./sign-in";

/** Signs out, and removes all drafts from this browser. */
export function LeaveForm({ children }: { children: ReactNode }) {
  return (
    <form action={leave} onSubmit={() => forgetAllDrafts(window.localStorage)} className="grid gap-5">
      {children}
    </form>
  );
}
