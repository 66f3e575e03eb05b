/**
 * One thing that was looked at: that it is well and how it stands, or what is wrong and how to mend
 * it.
 */
export type Finding = { readonly about: string } & (
  | { readonly ok: string }
  | { readonly wrong: string; readonly mend: string }
);

/** The variables of a deployment. */
export type Settings = Readonly<Record<string, string | undefined>>;
