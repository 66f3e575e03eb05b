import { showToast } from "@spots/ui/toast";
import { useState } from "react";
import { useTranslations } from "use-intl";

/**
 * A part of the app that is loaded when it is first opened, so that the start stays small. The
 * service worker stores it, so that it opens without a network.
 * @returns the part, null before it is there, and what loads it
 */
export function useLater<Part>(load: () => Promise<Part>): readonly [Part | null, () => Promise<void>] {
  const say = useTranslations("staffApp");
  const [part, setPart] = useState<{ readonly loaded: Part } | null>(null);
  const open = async () => {
    if (part) return;
    try {
      const loaded = await load();
      setPart({ loaded });
    } catch {
      showToast({ tone: "warn", title: say("notLoaded") });
    }
  };
  return [part?.loaded ?? null, open];
}
