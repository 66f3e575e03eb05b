/** The result of one check: what is in order, or the problem and how to correct it. */
export type Finding = { readonly about: string } & (
  | { readonly ok: string }
  | { readonly wrong: string; readonly mend: string }
);

/** The variables of a deployment. */
export type Settings = Readonly<Record<string, string | undefined>>;
