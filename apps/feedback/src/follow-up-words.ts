import { followUpLanguages } from "@spots/domain/form/follow-up-texts";
import type { FormContent } from "@spots/domain/form/form";
import type { Context } from "hono";
import type { Asked } from "./asked-link";
import { ours, type Spoken, spokenTo, type Written } from "./words";

/** What is written of the follow-ups of a form, which stays the same object for its translators. */
const writtenOf = new WeakMap<FormContent, Written>();

/**
 * The languages of a follow-up and the business's own texts in them: those of the form that its
 * channel asks now.
 */
export function followUpWords({ channel }: Pick<Asked, "channel">): Written {
  const content = channel.form?.content;
  if (!content) return ours;
  const written = writtenOf.get(content) ?? { languages: followUpLanguages(content), fixed: content.fixed };
  writtenOf.set(content, written);
  return written;
}

/** How a follow-up speaks to its customer. */
export const spokenAgain = (c: Context, asked: Asked, lang: string): Spoken =>
  spokenTo(c.req.raw, lang, asked.channel, followUpWords(asked));
