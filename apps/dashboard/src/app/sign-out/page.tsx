import { Button } from "@spots/ui/button";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LeaveForm } from "@/features/auth/leave-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signOut.title") };
}

export default async function SignOutPage() {
  const say = await getTranslations("auth");
  return (
    <PublicShell brand="Magic Spots" title={say("signOut.title")} lead={say("signOut.lead")}>
      <LeaveForm>
        <Button type="submit" variant="primary" size="large" wide>
          {say("signOut.button")}
        </Button>
      </LeaveForm>
      <Button href="/" variant="plain">
        {say("signOut.stay")}
      </Button>
    </PublicShell>
  );
}
