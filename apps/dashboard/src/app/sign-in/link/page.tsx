import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

type Props = { searchParams: Promise<{ token?: string; email?: string; callbackUrl?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title"), referrer: "same-origin" };
}

/**
 * The page that a sign-in link opens. Only its button uses up the token, so that a program that
 * opens links does not.
 */
export default async function SignInLinkPage({ searchParams }: Props) {
  const { token, email, callbackUrl } = await searchParams;
  if (!token || !email) redirect("/sign-in?error=Verification");
  const say = await getTranslations("auth");
  return (
    <PublicShell brand="Magic Spots" title={say("signIn.title")} lead={say("signIn.lead")}>
      <form action="/api/auth/callback/email" method="get" className="grid gap-5">
        {Object.entries({ token, email, callbackUrl: callbackUrl ?? "/" }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-ink-2">{say("invitation.as", { email })}</p>
        <Button type="submit" variant="primary" size="large" wide>
          {say("signIn.button")}
        </Button>
      </form>
      <TextLink href="/sign-in">{say("backToSignIn")}</TextLink>
    </PublicShell>
  );
}
