import { Button } from "@spots/ui/button";
import { DoorShell } from "@spots/ui/door-shell";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { leave } from "@/features/auth/sign-in";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signOut.title") };
}

export default async function SignOutPage() {
  const say = await getTranslations("auth");
  return (
    <DoorShell brand="Magic Spots" title={say("signOut.title")} lead={say("signOut.lead")}>
      <form action={leave}>
        <Button type="submit" variant="primary" size="large" wide>
          {say("signOut.button")}
        </Button>
      </form>
      <Button href="/" variant="plain">
        {say("signOut.stay")}
      </Button>
    </DoorShell>
  );
}
