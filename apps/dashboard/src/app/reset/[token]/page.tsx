import { DoorShell } from "@spots/ui/door-shell";
import { TextLink } from "@spots/ui/link";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { takeNewPassword } from "@/features/auth/actions";
import { AuthForm } from "@/features/auth/auth-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("reset.title"), referrer: "no-referrer" };
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const say = await getTranslations("auth");
  return (
    <DoorShell brand="Magic Spots" title={say("reset.title")} lead={say("reset.lead")}>
      <AuthForm
        action={takeNewPassword}
        hidden={{ token }}
        fields={[
          {
            name: "password",
            type: "password",
            label: say("newPassword"),
            hint: say("passwordHint"),
            autoComplete: "new-password",
          },
        ]}
        button={say("reset.button")}
      />
      <TextLink href="/forgot">{say("reset.again")}</TextLink>
    </DoorShell>
  );
}
