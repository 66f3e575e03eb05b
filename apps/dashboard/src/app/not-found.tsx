import { Button } from "@spots/ui/button";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("shell");
  return { title: say("notFound.title") };
}

export default async function NotFound() {
  const say = await getTranslations("shell");
  return (
    <PublicShell brand="Magic Spots" title={say("notFound.title")} lead={say("notFound.lead")}>
      <Button href="/" variant="primary">
        {say("notFound.home")}
      </Button>
    </PublicShell>
  );
}
