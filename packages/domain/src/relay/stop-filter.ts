import { z } from "zod";
import { Id } from "../kernel/ids";
import { RelayStops } from "./kinds";

/** Where relays stopped: the step, its duty (null: one person was asked), and why. */
const RelayStopAt = z.object({
  step: z.coerce.number().int().min(1).max(99),
  dutyId: Id.nullable(),
  why: z.enum(RelayStops),
});
export type RelayStopAt = z.infer<typeof RelayStopAt>;

/** A text of an address: "2.<duty>.refused", or "2.person.refused". */
export function readRelayStop(text: string): RelayStopAt | null {
  const [step, duty, why, ...more] = text.split(".");
  const read = RelayStopAt.safeParse({ step, dutyId: duty === "person" ? null : duty, why });
  return more.length === 0 && read.success ? read.data : null;
}

export const writeRelayStop = ({ step, dutyId, why }: RelayStopAt): string => `${step}.${dutyId ?? "person"}.${why}`;
