import { getTranslations } from "next-intl/server";
import { AuthForm } from "./auth-form";
import { changeOwnPassword, sendPasswordLink } from "./passwords";

/** Changes the password of a person who knows the current one; a person without one gets a link. */
export async function PasswordForm({ email, isFirst }: { email: string; isFirst: boolean }) {
  const say = await getTranslations("auth");
  if (isFirst) {
    return (
      <AuthForm action={sendPasswordLink} fields={[]} button={say("forgot.button")} variant="quiet">
        <p className="text-ink-2">{say("account.firstPassword")}</p>
      </AuthForm>
    );
  }
  const present = { type: "password", label: say("account.currentPassword") } as const;
  const next = { type: "password", label: say("newPassword"), hint: say("passwordHint") } as const;
  return (
    <AuthForm
      username={email}
      action={changeOwnPassword}
      fields={[
        { name: "current", autoComplete: "current-password", ...present },
        { name: "password", autoComplete: "new-password", ...next },
      ]}
      button={say("account.changePassword")}
      variant="quiet"
    >
      <p className="text-small text-ink-2">{say("account.changePasswordTeach")}</p>
    </AuthForm>
  );
}
