import { PublicShell } from "@spots/ui/public-shell";
import { getTranslations } from "next-intl/server";

/**
 * The one answer for a link that is over, was closed or never was, and for what stood behind it and
 * is gone.
 */
export default async function SharedNotFound() {
  const say = await getTranslations("sharing.shared");
  return <PublicShell brand="Magic Spots" title={say("gone")} lead={say("goneTeach")} />;
}
