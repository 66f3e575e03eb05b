import german from "@spots/content/words/platitudes.de.json" with { type: "json" };
import english from "@spots/content/words/platitudes.en.json" with { type: "json" };

/*
 * A field that consists of these words alone does not distinguish a business. Words of both
 * languages apply to every text.
 */

/** Words that fit every business; each includes its inflected forms (`endings`). */
export const generalWords: ReadonlySet<string> = new Set([...english.general, ...german.general]);

/** Stop words. */
export const smallWords: ReadonlySet<string> = new Set([...english.small, ...german.small]);

/** Endings of inflected forms. */
export const endings: ReadonlySet<string> = new Set([...english.endings, ...german.endings]);
