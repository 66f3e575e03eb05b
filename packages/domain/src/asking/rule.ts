import { z } from "zod";
import { whenAllowed } from "../notification/quiet-hours";
import type { AskingPurpose, SkipReason, StopReason } from "./ways";

const Minute = z.int("invalid").min(0, "invalid").max(1439, "invalid");
const days = (most: number) => z.int("invalid").min(1, "invalid").max(most, "invalid");

/** How often, when and for how long a business asks its customers. */
export const AskingRule = z.object({
  /** A person is asked for the same thing at most once in so many days. */
  everyDays: days(365),
  /** The most mails and messages to a person in 30 days, whatever they are about. */
  mostPerMonth: days(30),
  /** Minutes after midnight by the customer's clock; null: no hour is quiet. */
  quiet: z
    .object({ from: Minute, to: Minute })
    .refine(({ from, to }) => from !== to, { path: ["to"], message: "invalid" })
    .nullable(),
  /** Days until somebody who has not answered is reminded; null: nobody is. */
  remindDays: days(30).nullable(),
  /** Days until the link ends. */
  expireDays: days(90),
  /** Minutes after a reported visit until its customer is asked. */
  afterVisit: z.int("invalid").min(0, "invalid").max(20_160, "invalid"),
  /**
   * Days after an answer until its customer is asked what they still remember; null: not at all.
   */
  followUp: z
    .object({ first: days(60).nullable(), second: days(90).nullable() })
    .refine(({ first, second }) => first === null || second === null || second > first, {
      path: ["second"],
      message: "invalid",
    }),
});
export type AskingRule = z.infer<typeof AskingRule>;

export const dayMs = 86_400_000;
const monthMs = 30 * dayMs;

/** An asking whose time has come. */
export type DueAsking = {
  readonly purpose: AskingPurpose;
  /** `again`: a member asked for it. */
  readonly kind: "first" | "reminder" | "again";
  readonly isAnswered: boolean;
  /** Whether the customer still agrees to be asked, where they are asked by their consent. */
  readonly isAgreed: boolean;
  readonly expiresAt: Date;
  /** The customer's zone, or else that of the location. */
  readonly timeZone: string;
};

/** What is known of a person, by the hash of the address. */
export type AskedPerson = {
  readonly stopped: StopReason | null;
  /** Every mail and message to them, of other askings too. */
  readonly sent: readonly { readonly at: Date; readonly purpose: AskingPurpose; readonly kind: DueAsking["kind"] }[];
};

export type Decision =
  | { readonly act: "send" }
  | { readonly act: "wait"; readonly until: Date }
  | { readonly act: "skip"; readonly reason: SkipReason }
  | { readonly act: "end"; readonly status: "answered" | "unsubscribed" | "bounced" | "expired" };

/**
 * What becomes of an asking whose time has come. The one place for quiet hours, for how often a
 * person is asked, and for what ends an asking: every way and purpose goes through it.
 */
export function decide(
  asking: DueAsking,
  { person, rule, isOpen, now }: { person: AskedPerson; rule: AskingRule; isOpen: boolean; now: Date },
): Decision {
  const { kind, purpose, expiresAt } = asking;
  const over = (reason: SkipReason, status: "unsubscribed" | "bounced" | "expired"): Decision =>
    kind === "first" ? { act: "skip", reason } : { act: "end", status };
  if (asking.isAnswered) return { act: "end", status: "answered" };
  const { stopped } = person;
  if (stopped !== null) return over(stopped, stopped === "bounced" ? "bounced" : "unsubscribed");
  if (!asking.isAgreed) return over("withdrawn", "expired");
  if (expiresAt <= now) return over("late", "expired");
  if (!isOpen) return over("closed", "expired");
  const isSince = (ms: number) => (each: { readonly at: Date }) => now.getTime() - each.at.getTime() < ms;
  const isAlike = (each: AskedPerson["sent"][number]) => each.kind === "first" && each.purpose === purpose;
  // The askings at day 3 and 21 after one answer are one question in two parts, so only the total
  // limits them.
  if (kind === "first" && purpose === "answer" && person.sent.filter(isAlike).some(isSince(rule.everyDays * dayMs)))
    return { act: "skip", reason: "tooSoon" };
  if (person.sent.filter(isSince(monthMs)).length >= rule.mostPerMonth)
    return kind === "first" ? { act: "skip", reason: "tooMany" } : { act: "wait", until: expiresAt };
  const until = whenAllowed(now, rule.quiet, asking.timeZone);
  if (until <= now) return { act: "send" };
  if (until >= expiresAt && kind === "first") return { act: "skip", reason: "late" };
  return { act: "wait", until: new Date(Math.min(until.getTime(), expiresAt.getTime())) };
}

/**
 * When an asking that was just sent is looked at again: for its one reminder, or for its end.
 * Nobody is reminded of a follow-up, because customers agree to two mails.
 */
export function nextLook(
  { kind, purpose, expiresAt }: Pick<DueAsking, "kind" | "purpose" | "expiresAt">,
  rule: AskingRule,
  sentAt: Date,
): Date {
  if (kind !== "first" || purpose === "followUp" || rule.remindDays === null) return expiresAt;
  const reminder = new Date(sentAt.getTime() + rule.remindDays * dayMs);
  return reminder < expiresAt ? reminder : expiresAt;
}
