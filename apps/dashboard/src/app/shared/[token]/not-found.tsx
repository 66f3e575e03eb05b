import { PublicShell } from "@spots/ui/public-shell";
import { getTranslations } from "next-intl/server";

/**
 * The same page for a link that has expired, was closed or never existed, and for a journey that is
 * gone.
 */
export default async function SharedNotFound() {
  const say = await getTranslations("sharing.shared");
  return <PublicShell brand="Magic Spots" title={say("gone")} lead={say("goneTeach")} />;
}
