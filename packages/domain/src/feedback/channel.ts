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
});
export type OpenChannel = z.infer<typeof OpenChannel>;

export const CloseChannel = z.object({ channelId: Id });
export type CloseChannel = z.infer<typeof CloseChannel>;

/** Turns a channel on again. Its address and its printed code are unchanged. */
export const ReopenChannel = z.object({ channelId: Id });
export type ReopenChannel = z.infer<typeof ReopenChannel>;

export const ReadChannel = z.object({ channelId: Id });
export type ReadChannel = z.infer<typeof ReadChannel>;

/** 128 random bits, base64url. */
export const ChannelToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
