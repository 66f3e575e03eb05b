import german from "@spots/content/words/platitudes.de.json" with { type: "json" };
import english from "@spots/content/words/platitudes.en.json" with { type: "json" };

/*
 * A field that consists of these words alone says nothing that sets a business apart. Both
 * languages count for every text.
 */

/**
 * Words that every business says of itself; each stands for its inflected forms too (`endings`).
 */
export const generalWords: ReadonlySet<string> = new Set([...english.general, ...german.general]);

/** Words that carry no meaning of their own. */
export const smallWords: ReadonlySet<string> = new Set([...english.small, ...german.small]);

/** Endings after which a word is still the same word. */
export const endings: ReadonlySet<string> = new Set([...english.endings, ...german.endings]);
