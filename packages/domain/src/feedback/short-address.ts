import { z } from "zod";
import { Id } from "../kernel/ids";
import { readShortCode } from "./short-code";

/** The characters of a short address that name the business, and those that name its channel. */
export const shortBusinessLength = 4;
export const shortChannelLength = 5;

/** Makes the short address of a channel; one that has it keeps it. */
export const ShortenChannel = z.object({ channelId: Id });
export type ShortenChannel = z.infer<typeof ShortenChannel>;

/**
 * Revokes the short address of a channel: it leads nowhere from then on, and its code is never used
 * again.
 */
export const RevokeShortAddress = z.object({ channelId: Id });
export type RevokeShortAddress = z.infer<typeof RevokeShortAddress>;

/** What a short address names; null when it is none. */
export function readShortAddress(typed: string): { readonly business: string; readonly channel: string } | null {
  const code = readShortCode(typed.slice(0, 40), shortBusinessLength + shortChannelLength);
  if (code === null) return null;
  return { business: code.slice(0, shortBusinessLength), channel: code.slice(shortBusinessLength) };
}
