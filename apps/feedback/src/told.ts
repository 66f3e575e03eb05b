import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { mostShown } from "@spots/domain/feedback/improvement";
import type { Told } from "./customer-pages";
import type { Parts } from "./parts";

/** The newest improvements of the business; none while they cannot be read. */
async function improvementsOf({ intake, log }: Parts, { businessId }: PublicChannel, language: string) {
  return intake.improvementsOf(businessId, language, mostShown).catch((error: unknown) => {
    log("the improvements could not be read", error);
    return [];
  });
}

/** The page for public reviews, the same for every customer; none while it cannot be read. */
async function reviewUrlOf({ intake, log }: Parts, { businessId, locationId }: PublicChannel) {
  return intake.reviewUrlOf(businessId, locationId).catch((error: unknown) => {
    log("the link to reviews could not be read", error);
    return null;
  });
}

/** What the thanks for an answer on the channel tell, in the language of the page. */
export function toldOf(parts: Parts, channel: PublicChannel) {
  return async (language: string): Promise<Told> => ({
    improvements: await improvementsOf(parts, channel, language),
    reviewUrl: await reviewUrlOf(parts, channel),
  });
}
