import { authEnv } from "@spots/auth/env";
import { currentIdentity } from "@spots/auth/identity";
import { outsideProviders } from "@spots/auth/providers";
import { safePath } from "@spots/domain/people/sign-in";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { DoorShell } from "@spots/ui/door-shell";
import { TextLink } from "@spots/ui/link";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { sendSignInLink, signInOutside, signInWithPassword } from "@/features/auth/actions";
import { AuthForm } from "@/features/auth/auth-form";

type Props = { searchParams: Promise<{ to?: string; sent?: string; left?: string; error?: string; link?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const { to, sent, left, error, link } = await searchParams;
  if (await currentIdentity()) redirect(safePath(to));
  const say = await getTranslations("auth");
  const way = { to: safePath(to) };
  const email = { name: "email", type: "email", label: say("email"), autoComplete: "username" } as const;
  return (
    <DoorShell brand="Magic Spots" title={say("signIn.title")} lead={say("signIn.lead")}>
      {sent && <Banner tone="info">{say("signIn.sent")}</Banner>}
      {left && <Banner tone="good">{say("signIn.left")}</Banner>}
      {error && <Banner tone="warn">{say("signIn.failed")}</Banner>}
      {link ? (
        <AuthForm action={sendSignInLink} hidden={way} fields={[email]} button={say("signIn.sendLink")} />
      ) : (
        <AuthForm
          action={signInWithPassword}
          hidden={way}
          fields={[
            email,
            { name: "password", type: "password", label: say("password"), autoComplete: "current-password" },
          ]}
          button={say("signIn.button")}
        />
      )}
      <div className="flex flex-wrap justify-between gap-3">
        <TextLink href={link ? "/sign-in" : `/sign-in?link=1&to=${encodeURIComponent(way.to)}`}>
          {say(link ? "signIn.byPassword" : "signIn.byLink")}
        </TextLink>
        <TextLink href="/forgot">{say("forgot.title")}</TextLink>
      </div>
      {outsideProviders(authEnv()).map(({ id, name }) => (
        <form key={id} action={signInOutside}>
          <input type="hidden" name="provider" value={id} />
          <input type="hidden" name="to" value={way.to} />
          <Button type="submit" size="large" wide>
            {say("signIn.with", { provider: name })}
          </Button>
        </form>
      ))}
    </DoorShell>
  );
}
