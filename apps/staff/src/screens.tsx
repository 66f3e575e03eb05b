import { Brand } from "@spots/ui/brand";
import { Button } from "@spots/ui/button";
import { Heading } from "@spots/ui/heading";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Told } from "./api/client";
import type { StoredStep } from "./device/database";
import { businessHere, leaveNothing, openBusiness } from "./device/open-day";
import { useSentence } from "./use-sentence";

type ScreenProps = { title: string; lead: string; children: ReactNode };

/** A page with one message and what can be done about it. */
export function Screen({ title, lead, children }: ScreenProps) {
  return (
    <div className="flex min-h-dvh flex-col px-5 py-4">
      <header>
        <Brand name="Magic Spots" />
      </header>
      <main className="mx-auto grid w-full max-w-md flex-1 content-center gap-4 py-8">
        <Heading level={1} size="page">
          {title}
        </Heading>
        <p className="text-ink-2">{lead}</p>
        {children}
      </main>
    </div>
  );
}

/** The first opening needs a network; later ones do not. */
export function NoDay() {
  const say = useTranslations("staffApp");
  return (
    <Screen title={say("noDay.title")} lead={say("noDay.teach")}>
      <Button variant="primary" size="large" wide onClick={() => void openBusiness()}>
        {say("again")}
      </Button>
    </Screen>
  );
}

/** Shown instead of the browser's own page when another page cannot be loaded. */
export function OtherPage() {
  const say = useTranslations("staffApp");
  return (
    <Screen title={say("otherPage.title")} lead={say("otherPage.teach")}>
      <Button variant="primary" size="large" wide onClick={() => window.location.reload()}>
        {say("again")}
      </Button>
      <Button href="/my" size="large" wide>
        {say("otherPage.toDay")}
      </Button>
    </Screen>
  );
}

/**
 * Another person is signed in than the one whose steps wait here. They are never sent in another
 * name: that person signs in, or they are deleted.
 */
export function OtherPerson({ theirs }: { theirs: readonly StoredStep[] }) {
  const say = useTranslations("staffApp.otherPerson");
  const name = theirs[0]?.owner.name ?? "";
  return (
    <Screen title={say("title", { name, count: theirs.length })} lead={say("teach", { name, count: theirs.length })}>
      <Button href="/sign-out?keep=steps" variant="primary" size="large" wide>
        {say("signIn", { name })}
      </Button>
      <Button size="large" wide onClick={() => void leaveNothing().then(() => openBusiness())}>
        {say("discard", { count: theirs.length })}
      </Button>
    </Screen>
  );
}

/** The member may not, or no longer, open this business. */
export function Refused({ told }: { told: Told }) {
  const say = useTranslations("shell.notFound");
  const sentence = useSentence();
  const isSuspended = told.code === "SUSPENDED";
  return (
    <Screen title={say("title")} lead={isSuspended ? sentence(told) : say("lead")}>
      <Button href={isSuspended ? `/${businessHere()}` : "/"} variant="primary" size="large" wide>
        {say("home")}
      </Button>
    </Screen>
  );
}
