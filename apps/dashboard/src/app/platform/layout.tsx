import { currentIdentity } from "@spots/auth/identity";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { refusalOf } from "@/api/refusal";
import { caller } from "@/api/server";
import { PlatformShell } from "@/features/platform/platform-shell";
import { DraftOwner } from "@/forms/draft-owner";
import { withMessages } from "@/server/with-messages";

/** The layout of the platform's pages; "not found" for everybody but platform admins. */
async function PlatformLayout({ children }: { children: ReactNode }) {
  const person = await (await caller()).person.read().catch((error: unknown) => {
    if (refusalOf(error).code === "UNAUTHENTICATED") redirect("/sign-in?to=/platform");
    throw error;
  });
  if (!person.isPlatformAdmin) notFound();
  return (
    <DraftOwner person={(await currentIdentity())?.userId ?? ""} business="">
      <PlatformShell>{children}</PlatformShell>
    </DraftOwner>
  );
}

export default withMessages("layout /platform", PlatformLayout);
