import { findWeekNoteOfToken } from "@spots/api/recognition/week-note.queries";
import { Button } from "@spots/ui/button";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { database } from "@/api/database";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition.week"))("title"), referrer: "same-origin" };
}

/**
 * Ends the weekly note of whoever got this link, without a sign-in. A button does it, since mail
 * scanners open every link.
 */
export default async function EndWeekNotePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [found, say] = await Promise.all([findWeekNoteOfToken(database(), token), getTranslations("recognition.week")]);
  if (!found)
    return (
      <PublicShell brand="Magic Spots" title={say("gone")} lead={say("goneTeach")}>
        <Button href="/">{say("signIn")}</Button>
      </PublicShell>
    );
  const { business, slug, isOff } = found;
  if (isOff)
    return (
      <PublicShell brand={business} title={say("doneTitle")} lead={say("doneLead")}>
        <Button href={`/${slug}/me`}>{say("myPage")}</Button>
      </PublicShell>
    );
  return (
    <PublicShell brand={business} title={say("offTitle", { business })} lead={say("offLead")}>
      <form method="post" action={`/api/week-note/end/${token}`}>
        <Button type="submit" variant="primary">
          {say("offDo")}
        </Button>
      </form>
    </PublicShell>
  );
}
