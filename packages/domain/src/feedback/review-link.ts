import { z } from "zod";
import { Id } from "../kernel/ids";

/** Whether customers can be sent there: a public page, encrypted, without a name or password. */
function isPublicPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === "https:" && username === "" && password === "" && hostname.includes(".");
}

/**
 * The page for public reviews of a channel's location, which every customer is told alike; empty:
 * none is told.
 */
export const LinkReviews = z.object({
  channelId: Id,
  url: z.union([z.literal(""), z.string().trim().max(500, "tooLong").refine(isPublicPage, "badReviewUrl")]),
});
export type LinkReviews = z.infer<typeof LinkReviews>;
