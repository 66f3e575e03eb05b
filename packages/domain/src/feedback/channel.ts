import { z } from "zod";
import { Place } from "../delivery/visit";
import { Id } from "../kernel/ids";
import { Name } from "../kernel/text";
import { NewPin } from "../people/pin";
import { Origins } from "./origin";

/** A link with its QR code, a button on a web site, or a tablet that stands at the location. */
const PageKind = z.enum(["link", "widget", "kiosk"]);
export type PageKind = z.infer<typeof PageKind>;

/** Also what has no page: lists of answers from elsewhere, and programs of the business. */
export const ChannelKind = z.enum([...PageKind.options, "import", "api"]);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** Whether customers answer on a page of its own. */
export const hasPage = (kind: ChannelKind): kind is PageKind => PageKind.safeParse(kind).success;

/** A way to ask customers of one location. */
export const OpenChannel = z.object({
  id: Id,
  name: Name,
  locationId: Id,
  kind: PageKind.default("link"),
  listsNames: z.boolean().default(true),
  /** The table, chair or room at which it hangs; empty: anywhere. */
  place: Place.default(""),
  /** The stage, touchpoint or spot at which it asks; empty: none. */
  aboutId: z.union([z.literal(""), Id]).default(""),
});
export type OpenChannel = z.infer<typeof OpenChannel>;

/**
 * Ties a channel to a stage, a touchpoint or a spot, or to none (empty). All its answers then count
 * there, the earlier ones too.
 */
export const TieChannel = z.object({ channelId: Id, aboutId: z.union([z.literal(""), Id]) });
export type TieChannel = z.infer<typeof TieChannel>;

/** The web sites that may show a widget, one a line; read as their origins, each once. */
export const AllowSites = z.object({ channelId: Id, sites: Origins });
export type AllowSites = z.infer<typeof AllowSites>;

/**
 * How a kiosk behaves: the seconds without a touch after which it wipes what was typed, and the PIN
 * that leaves it; empty: the PIN of before.
 */
export const SetUpKiosk = z.object({
  channelId: Id,
  idleSeconds: z.int("invalid").min(15, "idleSeconds").max(600, "idleSeconds"),
  pin: z.union([z.literal(""), NewPin]),
});
export type SetUpKiosk = z.infer<typeof SetUpKiosk>;

export const CloseChannel = z.object({ channelId: Id });
export type CloseChannel = z.infer<typeof CloseChannel>;

/** Turns a channel on again. Its address and its printed code are unchanged. */
export const ReopenChannel = z.object({ channelId: Id });
export type ReopenChannel = z.infer<typeof ReopenChannel>;

export const ReadChannel = z.object({ channelId: Id });
export type ReadChannel = z.infer<typeof ReadChannel>;

/** The channels at one spot. */
export const ListSpotChannels = z.object({ spotId: Id });
export type ListSpotChannels = z.infer<typeof ListSpotChannels>;

/** 128 random bits, base64url. */
export const ChannelToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
