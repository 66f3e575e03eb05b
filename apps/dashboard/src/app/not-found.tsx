import { Button } from "@spots/ui/button";
import { DoorShell } from "@spots/ui/door-shell";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("shell");
  return { title: say("notFound.title") };
}

export default async function NotFound() {
  const say = await getTranslations("shell");
  return (
    <DoorShell brand="Magic Spots" title={say("notFound.title")} lead={say("notFound.lead")}>
      <Button href="/" linkAs={Link} variant="primary">
        {say("notFound.home")}
      </Button>
    </DoorShell>
  );
}
