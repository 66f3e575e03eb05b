/** The entered values of the form, by field name. */
export type Typed = Readonly<Record<string, string>>;

/** Why the form is shown again: one message for the form, and one error for each rejected field. */
export type Refused = { readonly notice: string; readonly wrong: Readonly<Record<string, string>> };
