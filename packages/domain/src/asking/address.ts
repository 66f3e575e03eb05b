import { z } from "zod";
import { Email } from "../kernel/text";
import type { AskingWay } from "./ways";

/** A number in international form: `+49 (0)30 123` is read as `+4930123`. */
function normalisePhone(given: string): string {
  if (given.length > 60) return given;
  return given
    .normalize("NFKC")
    .trim()
    .replace(/^00/, "+")
    .replace(/\(0\)/g, "")
    .replace(/[\s()./-]/g, "");
}

/** A telephone number with its country, as E.164 writes it: eight to fifteen digits. */
export const Phone = z
  .string()
  .overwrite(normalisePhone)
  .refine((text) => /^\+[1-9]\d{7,14}$/.test(text), "badPhone");

/** Where a customer is asked: an e-mail address, or a telephone number. */
export const Contact = z.union([Email, Phone], "badContact");
export type Contact = z.infer<typeof Contact>;

export const wayOf = (contact: string): Exclude<AskingWay, "link"> => (contact.includes("@") ? "mail" : "sms");

/** What a member sees of an address: enough to know it again, and not enough to write to it. */
export function shownContact(contact: string): string {
  const at = contact.lastIndexOf("@");
  if (at < 0) return `${contact.slice(0, 3)} … ${contact.slice(-2)}`;
  return `${contact.slice(0, 1)}…${contact.slice(at)}`;
}
