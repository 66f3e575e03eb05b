/** The kind of a stage, independent of its name. */
export const StageKinds = ["preconception", "introduction", "interaction", "purchase", "adoption"] as const;

/** The label of a stage's kind beside its name. Empty when the name says the same. */
export const kindBeside = (name: string, kind: string): string =>
  name.trim().toLowerCase() === kind.toLowerCase() ? "" : kind;
