"use client";

import type { MomentStatus as MomentStatusName } from "@spots/domain/delivery/moment";
import { Status, type Tone } from "@spots/ui/status";
import { useTranslations } from "next-intl";

const tones: Readonly<Record<MomentStatusName, Tone>> = {
  offered: "info",
  accepted: "good",
  declined: "warn",
  delivered: "magic",
  missed: "bad",
  cancelled: "quiet",
};

/** The status of a moment as a shape and a word. */
export function MomentStatus({ status }: { status: MomentStatusName }) {
  const say = useTranslations("delivery");
  return <Status tone={tones[status]}>{say(`status.${status}`)}</Status>;
}
