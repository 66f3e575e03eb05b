import { currentIdentity } from "@spots/auth/identity";
import { Button } from "@spots/ui/button";
import { PublicShell } from "@spots/ui/public-shell";
import { Row, RowList } from "@spots/ui/row-list";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { caller } from "@/api/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("choose.title") };
}

/**
 * Redirects a person with a single business to it, and a platform admin without businesses to the
 * platform. Everyone else gets the list of what they may open.
 */
export default async function ChoicePage() {
  const person = await currentIdentity();
  if (!person) redirect("/sign-in");
  const api = await caller();
  const { businesses, isPlatformAdmin } = await api.person.read();
  const only = businesses.length === 1 && !isPlatformAdmin ? businesses[0] : undefined;
  if (only) redirect(`/${only.slug}`);
  if (businesses.length === 0 && isPlatformAdmin) redirect("/platform");
  const [say, shell] = await Promise.all([getTranslations("auth"), getTranslations("shell")]);
  const hasNone = businesses.length === 0 && !isPlatformAdmin;
  return (
    <PublicShell
      brand="Magic Spots"
      title={say(hasNone ? "choose.noneTitle" : "choose.title")}
      lead={say(hasNone ? "choose.none" : "choose.lead")}
    >
      {!hasNone && (
        <RowList label={say("choose.title")}>
          {businesses.map(({ slug, name, role, suspendedReason }) => (
            <Row
              key={slug}
              href={`/${slug}`}
              title={name}
              serif
              detail={
                suspendedReason === null ? shell(`roles.${role}`) : say("choose.closed", { reason: suspendedReason })
              }
            />
          ))}
          {isPlatformAdmin && <Row href="/platform" title={say("choose.platform")} serif />}
        </RowList>
      )}
      <div className="flex flex-wrap gap-3">
        <Button href="/account">{shell("account")}</Button>
        <Button href="/sign-out" variant="plain">
          {shell("signOut")}
        </Button>
      </div>
    </PublicShell>
  );
}
