import type { OpenedInvitation } from "@spots/auth/invitation";
import { Button } from "@spots/ui/button";
import { getTranslations } from "next-intl/server";
import { AuthForm } from "./auth-form";
import { joinSignedIn, joinWithPassword } from "./joining";
import { LeaveForm } from "./leave-form";
import { OutsideButtons } from "./outside-buttons";

type Props = { token: string; invitation: OpenedInvitation; signedInAs: string | null };

/**
 * Shows the form that fits the visitor's state: join, sign in first, sign out first, or create an
 * account.
 */
export async function AnswerInvitation({ token, invitation: { email, name, isKnown }, signedInAs }: Props) {
  const say = await getTranslations("auth");
  const here = `/invitation/${token}`;
  if (signedInAs !== null && (email === null || signedInAs === email))
    return (
      <>
        {email === null && <p className="text-ink-2">{say("invitation.joinAs", { email: signedInAs })}</p>}
        <AuthForm action={joinSignedIn} hidden={{ token }} fields={[]} button={say("invitation.join")} />
      </>
    );
  if (signedInAs !== null) {
    return (
      <LeaveForm>
        <input type="hidden" name="to" value={here} />
        <p className="text-ink-2">{say("invitation.signedInAs", { mine: signedInAs, invited: email ?? "" })}</p>
        <Button type="submit" size="large" wide>
          {say("signOut.title")}
        </Button>
      </LeaveForm>
    );
  }
  if (email !== null && isKnown) {
    return (
      <>
        <p className="text-ink-2">{say("invitation.known", { email })}</p>
        <Button href={`/sign-in?to=${encodeURIComponent(here)}`} variant="primary" size="large" wide>
          {say("signIn.button")}
        </Button>
      </>
    );
  }
  const address = { type: "email", label: say("invitation.yourEmail"), hint: say("invitation.yourEmailHint") } as const;
  const password = { type: "password", label: say("newPassword"), hint: say("passwordHint") } as const;
  return (
    <>
      <AuthForm
        {...(email === null ? {} : { username: email })}
        action={joinWithPassword}
        hidden={{ token }}
        fields={[
          { name: "name", type: "text", label: say("name"), autoComplete: "name", initial: name },
          ...(email === null ? [{ name: "email", autoComplete: "username", ...address }] : []),
          { name: "password", autoComplete: "new-password", ...password },
        ]}
        button={say("invitation.join")}
      />
      {email === null && (
        <Button href={`/sign-in?to=${encodeURIComponent(here)}`} size="large" wide>
          {say("invitation.haveAccount")}
        </Button>
      )}
      <OutsideButtons to={here} />
    </>
  );
}
