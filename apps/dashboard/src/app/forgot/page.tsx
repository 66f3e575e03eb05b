import { Banner } from "@spots/ui/banner";
import { TextLink } from "@spots/ui/link";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthForm } from "@/features/auth/auth-form";
import { askForNewPassword } from "@/features/auth/passwords";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("forgot.title") };
}

async function ForgotPage({ searchParams }: { searchParams: Promise<{ sent?: string }> }) {
  const { sent } = await searchParams;
  const say = await getTranslations("auth");
  return (
    <PublicShell brand="Magic Spots" title={say("forgot.title")} lead={say("forgot.lead")}>
      {sent && <Banner tone="info">{say("forgot.sent")}</Banner>}
      <AuthForm
        action={askForNewPassword}
        fields={[{ name: "email", type: "email", label: say("email"), autoComplete: "username" }]}
        button={say("forgot.button")}
      />
      <TextLink href="/sign-in">{say("backToSignIn")}</TextLink>
    </PublicShell>
  );
}

export default withMessages("page /forgot", ForgotPage);
