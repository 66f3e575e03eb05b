import { findReset } from "@spots/auth/password-reset";
import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthForm } from "@/features/auth/auth-form";
import { takeNewPassword } from "@/features/auth/passwords";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("reset.title"), referrer: "same-origin" };
}

async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [reset, say] = await Promise.all([findReset(token), getTranslations("auth")]);
  if (!reset) {
    return (
      <PublicShell brand="Magic Spots" title={say("reset.gone")} lead={say("reset.goneTeach")}>
        <Button href="/forgot" variant="primary" size="large" wide>
          {say("reset.again")}
        </Button>
      </PublicShell>
    );
  }
  const password = { type: "password", label: say("newPassword"), hint: say("passwordHint") } as const;
  return (
    <PublicShell brand="Magic Spots" title={say("reset.title")} lead={say("reset.lead")}>
      <AuthForm
        username={reset.email}
        action={takeNewPassword}
        hidden={{ token }}
        fields={[{ name: "password", autoComplete: "new-password", ...password }]}
        button={say("reset.button")}
      />
      <TextLink href="/forgot">{say("reset.again")}</TextLink>
    </PublicShell>
  );
}

export default withMessages("page /reset/[token]", ResetPage);
