import { z } from "zod";
import { Id } from "../kernel/ids";
import { Locale } from "../kernel/locale";
import { Name } from "../kernel/text";
import { JourneyFile } from "../transfer/journey-file";
import { Trade } from "./trade";

/** Templates that one business may save. */
export const mostSavedTemplates = 100;

/** Saves a journey's draft as a template. */
export const SaveTemplate = z.object({ id: Id, journeyId: Id, name: Name });
export type SaveTemplate = z.infer<typeof SaveTemplate>;

export const RemoveTemplate = z.object({ templateId: Id });
export type RemoveTemplate = z.infer<typeof RemoveTemplate>;

/** The source of a new journey. */
const Beginning = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("trade"), trade: Trade }),
  z.object({ kind: z.literal("saved"), templateId: Id }),
  z.object({ kind: z.literal("offered"), templateId: Id }),
  z.object({ kind: z.literal("empty") }),
]);
export type Beginning = z.infer<typeof Beginning>;

/** `id` is the new journey's. */
export const BeginJourney = z.object({ id: Id, from: Beginning });
export type BeginJourney = z.infer<typeof BeginJourney>;

/**
 * Offers a template of the platform to every business. A template that a business saves is visible
 * to that business only.
 */
export const OfferTemplate = z.object({ id: Id, name: Name, locale: Locale, content: JourneyFile });
export type OfferTemplate = z.infer<typeof OfferTemplate>;

export const RenameOffer = z.object({ templateId: Id, name: Name });
export type RenameOffer = z.infer<typeof RenameOffer>;

export const EndOffer = z.object({ templateId: Id });
export type EndOffer = z.infer<typeof EndOffer>;
