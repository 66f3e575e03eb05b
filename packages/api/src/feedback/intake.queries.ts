export type { PublicAsking, PublicFollowUp } from "@spots/db/intake/askings";
export { TooManyWaiting } from "@spots/db/intake/batches";
export type { ChannelWay } from "@spots/db/intake/channel-ways";
export type { GivenConsents } from "@spots/db/intake/consents";
export { type CodeState, type Improvement, type Intake, openIntake } from "@spots/db/intake/intake";
export type { PublicChannel } from "@spots/db/intake/public-channel";
export type { PublicReferral } from "@spots/db/intake/referrals";
export type { VisitNotes } from "@spots/db/intake/visit-notes";
export type { VisitPromise, VisitPromises } from "@spots/db/intake/visit-promises";
