/** What was typed, as the form posts it. */
export type Typed = Readonly<Record<string, string>>;

/** Why a form comes back: a sentence for all of it, and one for each field that was not taken. */
export type Refused = { readonly notice: string; readonly wrong: Readonly<Record<string, string>> };
