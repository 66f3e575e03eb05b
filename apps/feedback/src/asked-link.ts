import type { PublicAsking, PublicChannel } from "@spots/api/feedback/intake.queries";
import type { Context } from "hono";
import { plainPage } from "./customer-pages";

/** A personal link and the channel that it belongs to. */
export type Asked = { readonly token: string; readonly asking: PublicAsking; readonly channel: PublicChannel };

/** Says kindly that a link was used or has expired. */
export function over(c: Context, { asking, channel }: Asked, lang: string) {
  const state = asking.state === "expired" ? "expired" : "answered";
  return plainPage(c, 200, { channel, lang }, (say) => ({
    title: say(`asked.${state}Title`),
    text: say(`asked.${state}`, { business: channel.business }),
  }));
}
