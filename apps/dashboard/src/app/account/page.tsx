import { hasPassword } from "@spots/auth/change-password";
import { currentIdentity } from "@spots/auth/identity";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { PublicShell } from "@spots/ui/public-shell";
import { SectionHead } from "@spots/ui/section-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Hydrate, prefetch, trpc } from "@/api/server";
import { AboutYou } from "@/features/account/about-you";
import { Devices } from "@/features/account/devices";
import { Digests } from "@/features/account/digests";
import { ThemeForm } from "@/features/account/theme-form";
import { PasswordForm } from "@/features/auth/password-form";
import { DraftOwner } from "@/forms/draft-owner";
import { withMessages } from "@/server/with-messages";

type Props = { searchParams: Promise<{ changed?: string; sent?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.account"))("title") };
}

async function AccountPage({ searchParams }: Props) {
  const person = await currentIdentity();
  if (!person) redirect("/sign-in?to=/account");
  const { changed, sent } = await searchParams;
  const say = await getTranslations("auth.account");
  prefetch(trpc.person.read.queryOptions());
  prefetch(trpc.person.sessions.queryOptions());
  return (
    <Hydrate>
      <PublicShell brand="Magic Spots" title={say("title")} lead={say("lead")}>
        {changed && <Banner tone="good">{say("passwordChanged")}</Banner>}
        {sent && <Banner tone="info">{say("linkSent", { email: person.email })}</Banner>}
        <section className="grid gap-2">
          <SectionHead title={say("about")} />
          <Suspense fallback={<SkeletonRows count={2} />}>
            <DraftOwner person={person.userId} business="">
              <AboutYou />
            </DraftOwner>
          </Suspense>
        </section>
        <ThemeForm />
        <Suspense fallback={<SkeletonRows count={1} />}>
          <Digests />
        </Suspense>
        <section className="grid gap-2">
          <SectionHead title={say("changePassword")} />
          <PasswordForm email={person.email} isFirst={!(await hasPassword(person))} />
        </section>
        <section>
          <SectionHead title={say("devices")} />
          <Suspense fallback={<SkeletonRows count={2} />}>
            <Devices sessionId={person.sessionId} />
          </Suspense>
        </section>
        <div className="flex flex-wrap gap-3">
          <Button href="/">{say("home")}</Button>
          <Button href="/sign-out" variant="plain">
            {say("end")}
          </Button>
        </div>
      </PublicShell>
    </Hydrate>
  );
}

export default withMessages("page /account", AccountPage);
