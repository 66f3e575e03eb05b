import { z } from "zod";
import { isPublicAddress } from "../access/network-address";

/** Headers that the request makes itself, or that would change where it goes. */
const ownHeaders = ["host", "content-length", "content-type", "transfer-encoding", "connection", "upgrade", "te"];
const mostHeaders = 10;

/** What a template of a provider may name. */
const slots = ["to", "text", "id", "sender", "secret"] as const;
type Slot = (typeof slots)[number];
const slot = /\{\{\s*(\w+)\s*\}\}/g;

const namesIn = (template: string): readonly string[] => [...template.matchAll(slot)].map(([, name = ""]) => name);
const knowsSlots = (template: string) => namesIn(template).every((name) => slots.some((each) => each === name));

/** A template of one line for a header. */
const HeaderValue = z
  .string()
  .max(500, "tooLong")
  .regex(/^[\t\x20-\x7e]*$/, "invalid")
  .refine(knowsSlots, "unknownSlot");

const Header = z.object({
  name: z
    .string()
    .max(60, "tooLong")
    .regex(/^[!#$%&'*+.^_`|~\w-]+$/, "invalid")
    .refine((name) => !ownHeaders.includes(name.toLowerCase()), "invalid"),
  value: HeaderValue,
});

/** The address of a provider: https, without a user, and no address of a private network. */
export function isProviderAddress(address: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, hostname, origin } = new URL(address);
  if (username !== "" || password !== "") return false;
  if (allowed.includes(origin)) return true;
  if (protocol !== "https:") return false;
  // A name is checked once more when it is resolved, for each connection.
  const bare = hostname.replace(/^\[|\]$/g, "");
  return /^[\d.]+$|:/.test(bare) ? isPublicAddress(bare) : bare.includes(".") && !bare.endsWith(".local");
}

/** How messages are handed to the provider of a business: one POST request each. */
export const MessageProvider = z.object({
  url: z.url("invalid").max(500, "tooLong"),
  format: z.enum(["json", "form"]),
  headers: z.array(Header).max(mostHeaders, "tooMany"),
  /** Names the receiver and the text as `{{to}}` and `{{text}}`. */
  body: z
    .string()
    .max(2000, "tooLong")
    .refine(knowsSlots, "unknownSlot")
    .refine((body) => ["to", "text"].every((name) => namesIn(body).includes(name)), "slotsMissing"),
  sender: z
    .string()
    .max(60, "tooLong")
    .regex(/^[^\p{Cc}]*$/u, "invalid"),
});
export type MessageProvider = z.infer<typeof MessageProvider>;

/** `secret` empty: the stored one stays. */
export const SetProvider = MessageProvider.extend({ secret: z.string().max(500, "tooLong") });
export type SetProvider = z.infer<typeof SetProvider>;

export type Message = { readonly id: string; readonly to: string; readonly text: string };

/** A value inside a JSON string, or inside a form. */
const written = {
  json: (value: string) => JSON.stringify(value).slice(1, -1),
  form: (value: string) => encodeURIComponent(value),
} as const;

/**
 * The request that hands over a message. Values are escaped for the format of the body, so that a
 * text cannot change what the template says. In a header, what it cannot hold is left out.
 */
export function requestOf(provider: MessageProvider, message: Message, secret: string) {
  const { url, format, headers, body, sender } = provider;
  const values: Readonly<Record<Slot, string>> = { ...message, sender, secret };
  const fill = (template: string, write: (value: string) => string) =>
    template.replace(slot, (whole, name: string) => {
      const known = slots.find((each) => each === name);
      return known === undefined ? whole : write(values[known]);
    });
  const inHeader = (value: string) => value.replace(/[^\x20-\x7e]/g, "");
  return {
    url,
    headers: {
      ...Object.fromEntries(headers.map(({ name, value }) => [name, fill(value, inHeader)])),
      "content-type": format === "json" ? "application/json" : "application/x-www-form-urlencoded",
    },
    body: fill(body, written[format]),
  };
}
