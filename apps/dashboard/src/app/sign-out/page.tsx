import { Button } from "@spots/ui/button";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LeaveForm } from "@/features/auth/leave-form";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signOut.title") };
}

type Props = { searchParams: Promise<{ keep?: string }> };

async function SignOutPage({ searchParams }: Props) {
  const { keep } = await searchParams;
  const say = await getTranslations("auth");
  return (
    <PublicShell brand="Magic Spots" title={say("signOut.title")} lead={say("signOut.lead")}>
      <LeaveForm keepsSteps={keep === "steps"}>
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

export default withMessages("page /sign-out", SignOutPage);
