import { currentIdentity } from "@spots/auth/identity";
import { safePath } from "@spots/domain/people/sign-in";
import { Banner } from "@spots/ui/banner";
import { TextLink } from "@spots/ui/link";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthForm } from "@/features/auth/auth-form";
import { ForgetDevice } from "@/features/auth/forget-device";
import { FreshPage } from "@/features/auth/fresh-page";
import { OutsideButtons } from "@/features/auth/outside-buttons";
import { sendSignInLink, signInWithPassword } from "@/features/auth/sign-in";
import { withMessages } from "@/server/with-messages";

type Props = { searchParams: Promise<{ to?: string; sent?: string; left?: string; error?: string; link?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title") };
}

async function SignInPage({ searchParams }: Props) {
  const { to: wanted, sent, left, error, link } = await searchParams;
  const to = safePath(wanted);
  if (await currentIdentity()) redirect(to);
  const say = await getTranslations("auth");
  const onward = `to=${encodeURIComponent(to)}`;
  const email = { name: "email", type: "email", label: say("email"), autoComplete: "username" } as const;
  const password = { type: "password", label: say("password"), autoComplete: "current-password" } as const;
  return (
    <PublicShell brand="Magic Spots" title={say("signIn.title")} lead={say("signIn.lead")}>
      <FreshPage />
      {sent && <Banner tone="info">{say("signIn.sent")}</Banner>}
      {left === "1" && <ForgetDevice />}
      {left && <Banner tone="good">{say("signIn.left")}</Banner>}
      {error && <Banner tone="warn">{say(error === "Verification" ? "signIn.linkGone" : "signIn.failed")}</Banner>}
      {link ? (
        <AuthForm action={sendSignInLink} hidden={{ to }} fields={[email]} button={say("signIn.sendLink")} />
      ) : (
        <AuthForm
          action={signInWithPassword}
          hidden={{ to }}
          fields={[email, { name: "password", ...password }]}
          button={say("signIn.button")}
        />
      )}
      <div className="flex flex-wrap justify-between gap-3">
        <TextLink href={link ? `/sign-in?${onward}` : `/sign-in?link=1&${onward}`}>
          {say(link ? "signIn.byPassword" : "signIn.byLink")}
        </TextLink>
        <TextLink href="/forgot">{say("forgot.title")}</TextLink>
      </div>
      <OutsideButtons to={to} />
    </PublicShell>
  );
}

export default withMessages("page /sign-in", SignInPage);
