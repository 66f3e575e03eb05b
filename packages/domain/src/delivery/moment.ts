import { z } from "zod";
import { Id } from "../kernel/ids";
import { Paragraph, requiredText, Sentence, textUpTo } from "../kernel/text";
import { Day, Instant, WallTime } from "../kernel/time";
import { Reactions } from "./reactions";

/** How far a moment has come. */
export const MomentStatuses = ["offered", "accepted", "declined", "delivered", "missed", "cancelled"] as const;
export const MomentStatus = z.enum(MomentStatuses);
export type MomentStatus = z.infer<typeof MomentStatus>;

/** The customer's reaction. */
export const Reaction = z.enum(Reactions);
export type Reaction = z.infer<typeof Reaction>;

/**
 * Offers one moment of a live spot to one member. `dueAt` is the wall-clock time at the location.
 * `insteadOf` is a declined moment of the same spot and location that this one replaces: only one
 * of the two counts as due.
 */
export const OfferMoment = z.object({
  id: Id,
  spotId: Id,
  memberId: Id,
  locationId: Id,
  dueAt: WallTime,
  whereExactly: textUpTo(60).default(""),
  customer: textUpTo(80).default(""),
  insteadOf: Id.nullable().default(null),
});
export type OfferMoment = z.infer<typeof OfferMoment>;

/** `stepId` is made by the caller: the same answer sent twice is one answer. */
export const AcceptMoment = z.object({ stepId: Id, momentId: Id });
export type AcceptMoment = z.infer<typeof AcceptMoment>;

export const DeclineMoment = z.object({ stepId: Id, momentId: Id, reason: requiredText(300) });
export type DeclineMoment = z.infer<typeof DeclineMoment>;

/**
 * `deliveredAt`: when it happened, for an answer that waited on a phone without a network; never in
 * the future.
 */
export const DeliverMoment = z.object({
  stepId: Id,
  momentId: Id,
  reaction: Reaction,
  note: Sentence.default(""),
  deliveredAt: Instant.optional(),
});
export type DeliverMoment = z.infer<typeof DeliverMoment>;

export const CancelMoment = z.object({ stepId: Id, momentId: Id, reason: Sentence.default("") });
export type CancelMoment = z.infer<typeof CancelMoment>;

/** Takes back the step `undoes`, one's own and the last one of its moment. */
export const UndoStep = z.object({ stepId: Id, momentId: Id, undoes: Id });
export type UndoStep = z.infer<typeof UndoStep>;

/** A spontaneous moment: nobody offered it. It may belong to a spot. */
export const ImproviseMoment = z.object({
  id: Id,
  locationId: Id,
  description: Paragraph.min(1, "required"),
  reaction: Reaction,
  spotId: Id.nullable().default(null),
  deliveredAt: Instant.optional(),
});
export type ImproviseMoment = z.infer<typeof ImproviseMoment>;

/** The board of one day. Without a location: every location that the member sees. */
export const ReadBoard = z.object({ day: Day, locationId: Id.nullable().default(null) });
export type ReadBoard = z.infer<typeof ReadBoard>;
