import { findDigestOfToken } from "@spots/api/insight/digest.queries";
import { Button } from "@spots/ui/button";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { database } from "@/api/database";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("digest.pageTitle"), referrer: "same-origin" };
}

/**
 * Ends the Monday e-mail of whoever got this link, without a sign-in. A button does it, since mail
 * scanners open every link.
 */
export default async function EndDigestPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [found, say] = await Promise.all([findDigestOfToken(database(), token), getTranslations("home.digest")]);
  const account = <Button href="/account">{say("account")}</Button>;
  if (!found)
    return (
      <PublicShell brand="Magic Spots" title={say("gone")} lead={say("goneTeach")}>
        {account}
      </PublicShell>
    );
  const { business, isOff } = found;
  if (isOff)
    return (
      <PublicShell brand={business} title={say("doneTitle")} lead={say("doneLead", { business })}>
        {account}
      </PublicShell>
    );
  return (
    <PublicShell brand={business} title={say("offTitle", { business })} lead={say("offLead")}>
      <form method="post" action={`/api/digest/end/${token}`}>
        <Button type="submit" variant="primary">
          {say("offDo")}
        </Button>
      </form>
    </PublicShell>
  );
}
