import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { openSharedJourney } from "@/api/shared-journey";
import { SharedWall } from "@/features/recognition/shared-wall";
import { SharedJourney } from "@/features/sharing/shared-journey";
import { UnlockForm } from "@/features/sharing/unlock-form";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("sharing.shared"))("pageTitle"),
    robots: { index: false, follow: false, nocache: true },
    referrer: "same-origin",
  };
}

/** The page on which somebody without an account reads a shared journey. */
async function SharedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [shared, say] = [await openSharedJourney(token), await getTranslations("sharing.shared")];
  if (!shared) notFound();
  if (shared === "locked")
    return (
      <PublicShell brand="Magic Spots" title={say("locked")} lead={say("lockedTeach")}>
        <UnlockForm token={token} />
      </PublicShell>
    );
  if (shared.wall) return <SharedWall shared={shared} stories={shared.wall} />;
  if (!shared.view) return <PublicShell brand={shared.business} title={say("notYet")} lead={say("notYetTeach")} />;
  return <SharedJourney shared={shared} view={shared.view} />;
}

export default withMessages("page /shared/[token]", SharedPage);
