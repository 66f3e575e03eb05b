import { currentIdentity } from "@spots/auth/identity";
import { findInvitation } from "@spots/auth/invitation";
import { Button } from "@spots/ui/button";
import { DoorShell } from "@spots/ui/door-shell";
import { TextLink } from "@spots/ui/link";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { joinSignedIn, joinWithPassword } from "@/features/auth/actions";
import { AuthForm } from "@/features/auth/auth-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("invitation.pageTitle"), referrer: "no-referrer" };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [invitation, person, say] = await Promise.all([
    findInvitation(token),
    currentIdentity(),
    getTranslations("auth"),
  ]);
  if (!invitation) notFound();
  const { business, role, state, name, email, isKnown } = invitation;
  if (state !== "open") {
    return (
      <DoorShell brand={business} title={say(`invitation.${state}`)} lead={say(`invitation.${state}Teach`)}>
        <Button href="/sign-in">{say("signIn.button")}</Button>
      </DoorShell>
    );
  }
  return (
    <DoorShell brand={business} title={say("invitation.title", { business })} lead={say("invitation.lead", { role })}>
      {person ? (
        <>
          <AuthForm action={joinSignedIn} hidden={{ token }} fields={[]} button={say("invitation.join")} />
          {person.email !== email && (
            <p className="text-ink-2">{say("invitation.signedInAs", { mine: person.email, invited: email })}</p>
          )}
        </>
      ) : isKnown ? (
        <>
          <p className="text-ink-2">{say("invitation.known", { email })}</p>
          <Button
            href={`/sign-in?to=${encodeURIComponent(`/invitation/${token}`)}`}
            variant="primary"
            size="large"
            wide
          >
            {say("signIn.button")}
          </Button>
        </>
      ) : (
        <AuthForm
          action={joinWithPassword}
          hidden={{ token }}
          fields={[
            { name: "name", type: "text", label: say("name"), autoComplete: "name", initial: name },
            {
              name: "password",
              type: "password",
              label: say("newPassword"),
              hint: say("passwordHint"),
              autoComplete: "new-password",
            },
          ]}
          button={say("invitation.join")}
        >
          <p className="text-small text-ink-2">{say("invitation.as", { email })}</p>
        </AuthForm>
      )}
      {person && person.email !== email && <TextLink href="/sign-out">{say("signOut.title")}</TextLink>}
    </DoorShell>
  );
}
