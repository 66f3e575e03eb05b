import { z } from "zod";
import { Place } from "../delivery/visit";
import { Id } from "../kernel/ids";
import { Name } from "../kernel/text";

/** A way to ask customers of one location. */
export const OpenChannel = z.object({
  id: Id,
  name: Name,
  locationId: Id,
  listsNames: z.boolean().default(true),
  /** The table, chair or room at which it hangs; empty: anywhere. */
  place: Place.default(""),
  /** The stage or touchpoint at which it asks; empty: none. */
  aboutId: z.union([z.literal(""), Id]).default(""),
});
export type OpenChannel = z.infer<typeof OpenChannel>;

/**
 * Ties a channel to a stage or a touchpoint, or to none (empty). All its answers then count there,
 * the earlier ones too.
 */
export const TieChannel = z.object({ channelId: Id, aboutId: z.union([z.literal(""), Id]) });
export type TieChannel = z.infer<typeof TieChannel>;

export const CloseChannel = z.object({ channelId: Id });
export type CloseChannel = z.infer<typeof CloseChannel>;

/** Turns a channel on again. Its address and its printed code are unchanged. */
export const ReopenChannel = z.object({ channelId: Id });
export type ReopenChannel = z.infer<typeof ReopenChannel>;

export const ReadChannel = z.object({ channelId: Id });
export type ReadChannel = z.infer<typeof ReadChannel>;

/** 128 random bits, base64url. */
export const ChannelToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
