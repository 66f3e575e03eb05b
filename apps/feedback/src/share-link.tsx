/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import type { Context } from "hono";
import type { Say } from "./words";

/** The button that makes the link of an answer: the channel's address, and the signed answer. */
export type Sharing = { readonly token: string; readonly answer: string };

/** Whether customers of a channel may show their moment to a friend by a link. */
export const hasFriendLink = ({ form }: Pick<PublicChannel, "form">): boolean =>
  form?.content.ending.friend.isOn ?? false;

/** The button of a page of thanks, from its address; null where the answer has none. */
export function sharingIn(c: Context, token: string): Sharing | null {
  const answer = c.req.query("share");
  return answer ? { token, answer } : null;
}

/** Offers a customer the link of their answer. The link is made when they press the button. */
export function ShareButton({ say, language, sharing }: { say: Say; language: string; sharing: Sharing }) {
  return (
    <form method="post" action={`/f/${sharing.token}/share?lang=${language}`}>
      <p>{say("friend.offer")}</p>
      <input type="hidden" name="answer" value={sharing.answer} />
      <button type="submit">{say("friend.share")}</button>
    </form>
  );
}
