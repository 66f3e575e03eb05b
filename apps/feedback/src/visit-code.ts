import type { CodeState, PublicChannel } from "@spots/api/feedback/intake.queries";
import { VisitCode, visitHours } from "@spots/domain/delivery/visit";
import type { Parts } from "./parts";

type Answer = { readonly channel: PublicChannel; readonly id: string };

/**
 * What a code can do for an answer of this channel. "none" without a code; a code in another form, or
 * of another location, is unknown.
 */
export async function stateOfCode(
  { intake, now }: Parts,
  { channel: { businessId, channelId }, id }: Answer,
  code: string | undefined,
): Promise<CodeState | "none"> {
  if (!code) return "none";
  return VisitCode.safeParse(code).success
    ? intake.stateOfCode(code, { businessId, channelId, id, at: now() })
    : "unknown";
}

/** The visit of an answer that is to be stored; null when it is known of none. */
export async function visitOf(
  { intake, now }: Parts,
  { channel: { businessId, channelId, hasPlace }, id }: Answer,
  code: string | undefined,
): Promise<string | null> {
  const known = VisitCode.safeParse(code).data ?? null;
  if (known === null && !hasPlace) return null;
  const at = now();
  const since = new Date(at.getTime() - visitHours * 3_600_000);
  return intake.visitOf(known, { businessId, channelId, id, at, since });
}
