import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { Id, Ordinal } from "@spots/domain/kernel/ids";
import type { Typed } from "./form-answer";
import type { Parts } from "./parts";

/** The form of a page; null: the standard form. */
export type AskedForm = PublicChannel["form"];

/** The hidden field with the version that a page asks; "" for the standard form. */
export const signOfForm = (form: AskedForm): string => (form === null ? "" : `${form.id}.${form.number}`);

/**
 * The version that an answer was started on, which may be an older one than the channel asks now. A
 * version that the business does not have gives the one that the channel asks.
 */
export async function formOfAnswer({ intake }: Parts, channel: PublicChannel, typed: Typed): Promise<AskedForm> {
  if (!typed.form) return null;
  if (typed.form === signOfForm(channel.form)) return channel.form;
  const [given, at] = typed.form.split(".");
  const id = Id.safeParse(given).data;
  const number = Ordinal.safeParse(Number(at)).data;
  const known = id !== undefined && number !== undefined ? intake.formVersion(channel.businessId, id, number) : null;
  return (await known) ?? channel.form;
}
