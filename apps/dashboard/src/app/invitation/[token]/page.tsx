import { currentIdentity } from "@spots/auth/identity";
import { findInvitation } from "@spots/auth/invitation";
import { Button } from "@spots/ui/button";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnswerInvitation } from "@/features/auth/answer-invitation";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("invitation.pageTitle"), referrer: "same-origin" };
}

async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [invitation, person, say] = await Promise.all([
    findInvitation(token),
    currentIdentity(),
    getTranslations("auth.invitation"),
  ]);
  if (!invitation) return <PublicShell brand="Magic Spots" title={say("gone")} lead={say("goneTeach")} />;
  const { business, role, slug, state } = invitation;
  if (state !== "open") {
    return (
      <PublicShell brand={business} title={say(state)} lead={say(`${state}Teach`)}>
        <Button href={state === "accepted" ? `/${slug}` : "/"}>{say("onward")}</Button>
      </PublicShell>
    );
  }
  return (
    <PublicShell brand={business} title={say("title", { business })} lead={say("lead", { role })}>
      <AnswerInvitation token={token} invitation={invitation} signedInAs={person?.email ?? null} />
    </PublicShell>
  );
}

export default withMessages("page /invitation/[token]", InvitationPage);
