import { Button } from "@spots/ui/button";
import { PublicShell } from "@spots/ui/public-shell";
import { getTranslations } from "next-intl/server";

/** Shown to members while their business is suspended: the reason, and that no data is lost. */
export async function SuspendedPage({ values }: { values: Readonly<Record<string, string | number>> }) {
  const say = await getTranslations("shell");
  return (
    <PublicShell
      brand="Magic Spots"
      title={say("suspended.title", { business: String(values.business) })}
      lead={say("suspended.reason", { reason: String(values.reason) })}
    >
      <p className="text-ink-2">{say("suspended.safe")}</p>
      <div className="flex flex-wrap gap-3">
        <Button href="/">{say("suspended.others")}</Button>
        <Button href="/sign-out" variant="plain">
          {say("signOut")}
        </Button>
      </div>
    </PublicShell>
  );
}
