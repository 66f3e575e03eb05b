import { z } from "zod";
import { lineUpTo } from "../kernel/text";
import { OptionTexts, type Texts, textsUpTo } from "./kinds/kind";
import { mostEndingText } from "./limits";
import { isWebAddress } from "./web-address";

const EndingTexts = textsUpTo(mostEndingText);
const none = { en: "", de: "" };
const Link = lineUpTo(500)
  .refine((link) => link === "" || isWebAddress(link), "badAddress")
  .default("");

/**
 * The link that customers may show to a friend, off by default: the business's own words for
 * friends, and what each friend gets.
 */
const FriendLink = z.object({
  isOn: z.boolean().default(false),
  /** Shown where the customer did not agree that others see their words. */
  words: EndingTexts.default(none),
  voucher: EndingTexts.default(none),
  link: Link,
  linkText: OptionTexts.default(none),
});
export type FriendLink = z.infer<typeof FriendLink>;

/**
 * What the page of thanks says in the business's own words. It is the same for everybody, whatever
 * they answered.
 */
export const FormEnding = z.object({
  /** Beside the thanks. */
  words: EndingTexts.default(none),
  /** What every customer gets who answered, such as a code for the next visit. */
  voucher: EndingTexts.default(none),
  /** An address, and the words of its link. */
  link: Link,
  linkText: OptionTexts.default(none),
  friend: FriendLink.default(() => FriendLink.parse({})),
});
export type FormEnding = z.infer<typeof FormEnding>;

/**
 * What keeps an ending from being published, as `formProblems`: a text that some languages lack.
 */
export function endingProblems(
  { friend, ...own }: FormEnding,
  languages: readonly string[],
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const check = (path: string, text: Texts, isNeeded: boolean) => {
    if (!isNeeded && languages.every((language) => !text[language])) return;
    for (const language of languages) if (!text[language]) found[`${path}.${language}`] = "required";
  };
  const checkLink = (at: string, { link, linkText }: Pick<FormEnding, "link" | "linkText">) => {
    check(`${at}.linkText`, linkText, link !== "");
    if (link === "" && languages.some((language) => linkText[language])) found[`${at}.link`] = "required";
  };
  check("ending.words", own.words, false);
  check("ending.voucher", own.voucher, false);
  checkLink("ending", own);
  if (!friend.isOn) return found;
  check("ending.friend.words", friend.words, true);
  check("ending.friend.voucher", friend.voucher, false);
  checkLink("ending.friend", friend);
  return found;
}
