import { currentIdentity } from "@spots/auth/identity";
import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { DoorShell } from "@spots/ui/door-shell";
import { SectionHead } from "@spots/ui/section-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AboutYou } from "@/features/account/about-you";
import { chooseTheme, sendPasswordLink } from "@/features/account/actions";
import { Devices } from "@/features/account/devices";
import { Theme, themeFrom } from "@/server/theme";
import { Hydrate, prefetch, trpc } from "@/trpc/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.account"))("title") };
}

export default async function AccountPage() {
  if (!(await currentIdentity())) redirect("/sign-in?to=/account");
  const say = await getTranslations("auth.account");
  prefetch(trpc.person.read.queryOptions());
  prefetch(trpc.person.sessions.queryOptions());
  return (
    <Hydrate>
      <DoorShell brand="Magic Spots" title={say("title")} lead={say("lead")}>
        <section className="grid gap-2">
          <SectionHead title={say("about")} />
          <Suspense fallback={<SkeletonRows count={2} />}>
            <AboutYou />
          </Suspense>
        </section>
        <form action={chooseTheme} className="grid gap-3">
          <ChoiceField
            legend={say("look")}
            name="theme"
            look="segmented"
            defaultValue={[themeFrom((await cookies()).get("theme")?.value)]}
            choices={Theme.options.map((value) => ({ value, label: say(value) }))}
          />
          <div>
            <Button type="submit">{say("save")}</Button>
          </div>
        </form>
        <form action={sendPasswordLink} className="grid gap-3">
          <SectionHead title={say("changePassword")} detail={say("changePasswordTeach")} />
          <div>
            <Button type="submit">{say("changePassword")}</Button>
          </div>
        </form>
        <section>
          <SectionHead title={say("devices")} />
          <Suspense fallback={<SkeletonRows count={2} />}>
            <Devices />
          </Suspense>
        </section>
        <Button href="/" variant="plain">
          {say("home")}
        </Button>
      </DoorShell>
    </Hydrate>
  );
}
