import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name } from "../kernel/text";

/** A way to ask the customers of one location, perhaps about one spot or one stage. */
export const OpenChannel = z
  .object({
    id: Id,
    name: Name,
    locationId: Id,
    spotId: Id.nullable().default(null),
    stageId: Id.nullable().default(null),
    /** Whether "who made your day?" offers the first names of those who work there. */
    listsNames: z.boolean().default(true),
  })
  .refine(({ spotId, stageId }) => spotId === null || stageId === null, { path: ["stageId"], message: "oneOfBoth" });
export type OpenChannel = z.infer<typeof OpenChannel>;

export const CloseChannel = z.object({ channelId: Id });
export type CloseChannel = z.infer<typeof CloseChannel>;

export const ReadChannel = z.object({ channelId: Id });
export type ReadChannel = z.infer<typeof ReadChannel>;

/** The last part of a channel's address: base64url, 128 random bits when we make it. */
export const ChannelToken = z.string().regex(/^[\w-]{16,64}$/);
