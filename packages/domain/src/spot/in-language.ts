import { type Locale, Locales } from "../kernel/locales";
import type { SpotContent, Translation } from "./spot";

type Translations = SpotContent["translations"];

/** The texts of a spot that can be written in another language, the most useful ones first. */
export const TranslatableFields = [
  "name",
  "talkLine",
  "aliases",
  "anchor",
  "happens",
  "briefWhat",
  "briefWhy",
  "briefHow",
  "stopRule",
  "cues",
] as const;
export type TranslatableField = (typeof TranslatableFields)[number];

/**
 * The further languages in which a spot is offered for writing: those of the customers' forms
 * beside the business's own, and one that it was written in before the business changed its own.
 */
export const furtherLanguages = (own: string, { translations }: Pick<SpotContent, "translations">): readonly Locale[] =>
  Locales.filter((locale) => locale !== own || translations[locale] !== undefined);

/** A spot's texts in a language; the business's own text where a field is not translated. */
export function contentIn(content: SpotContent, language: string): SpotContent {
  const locale = Locales.find((each) => each === language);
  const written: Translation = (locale && content.translations[locale]) ?? {};
  return {
    ...content,
    name: written.name ?? content.name,
    talkLine: written.talkLine ?? content.talkLine,
    aliases: written.aliases ?? content.aliases,
    anchor: written.anchor ?? content.anchor,
    happens: written.happens ?? content.happens,
    briefWhat: written.briefWhat ?? content.briefWhat,
    briefWhy: written.briefWhy ?? content.briefWhy,
    briefHow: written.briefHow ?? content.briefHow,
    stopRule: written.stopRule ?? content.stopRule,
    cues: written.cues ?? content.cues,
  };
}

const isFilled = (text: string | readonly string[] | undefined): boolean => text !== undefined && text.length > 0;

/** The fields with a text of their own that have none in the language. */
export function missingIn(content: SpotContent, language: Locale): readonly TranslatableField[] {
  const written: Translation = content.translations[language] ?? {};
  return TranslatableFields.filter((field) => isFilled(content[field]) && !isFilled(written[field]));
}

/** Every translatable field, null where it is not translated: the values for an editor. */
export function wordsIn(content: Pick<SpotContent, "translations">, language: Locale) {
  const { name, talkLine, aliases, anchor, happens, briefWhat, briefWhy, briefHow, stopRule, cues }: Translation =
    content.translations[language] ?? {};
  return {
    name: name ?? null,
    talkLine: talkLine ?? null,
    aliases: aliases ?? null,
    anchor: anchor ?? null,
    happens: happens ?? null,
    briefWhat: briefWhat ?? null,
    briefWhy: briefWhy ?? null,
    briefHow: briefHow ?? null,
    stopRule: stopRule ?? null,
    cues: cues ?? null,
  };
}

/**
 * The texts of a spot under one key each, those of a further language under keys such as `name.de`,
 * to compare two versions.
 */
export function flatTexts({
  translations,
  ...texts
}: SpotContent): Readonly<Record<string, string | readonly string[]>> {
  const written = Locales.flatMap((language) =>
    Object.entries(wordsIn({ translations }, language)).map(([field, text]) => [`${field}.${language}`, text ?? ""]),
  );
  return { ...texts, ...Object.fromEntries(written) };
}

/**
 * The texts of a former version in further languages, to recognise it in answers: its own before
 * those of the newest version, and the names and aliases of both.
 */
export function namedIn(own: Translations, newest: Translations): Translations {
  const named: Translations = {};
  for (const language of Locales) {
    const [written, last] = [own[language], newest[language]];
    const texts: Translation = { ...last, ...written };
    const names = [written?.name, ...(written?.aliases ?? []), last?.name, ...(last?.aliases ?? [])];
    const aliases = [...new Set(names.flatMap((each) => each ?? []))].filter((each) => each !== texts.name);
    if (written || last) named[language] = aliases.length > 0 ? { ...texts, aliases } : texts;
  }
  return named;
}
