import type { Messages } from "@spots/messages/catalog";
import { useEffect, useState } from "react";

type Language = "en" | "de";

const sources = {
  en: () => import("virtual:texts/en"),
  de: () => import("virtual:texts/de"),
} as const;

const loaded = new Map<Language, Messages>();

/** Loads the texts of a language, once. */
export async function loadTexts(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, (await sources[language]()).texts);
}

/**
 * The texts of a language; null until the first ones have loaded. While another language loads,
 * those shown before stay.
 */
export function useTexts(language: Language): Messages | null {
  const [last, setLast] = useState<Messages | null>(null);
  const texts = loaded.get(language) ?? last;
  useEffect(() => {
    let isWanted = true;
    void loadTexts(language).then(() => isWanted && setLast(loaded.get(language) ?? null));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return texts;
}
