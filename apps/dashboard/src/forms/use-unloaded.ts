"use client";

import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";

/** Returns a function that says that a part of the page could not be loaded. */
export function useUnloaded(): () => void {
  const say = useTranslations("forms");
  return () => showToast({ tone: "bad", title: say("notLoaded"), detail: say("notLoadedTeach") });
}
