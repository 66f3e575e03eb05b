/** The steps of the measured questions. */
export const scales = {
  nps: { from: 0, to: 10 },
  csat: { from: 1, to: 5 },
  ces: { from: 1, to: 7 },
  pressured: { from: 1, to: 5 },
  genuine: { from: 1, to: 5 },
} as const;
export type ScaleName = keyof typeof scales;

/** The steps of a scale, as a rule names them. */
export const stepsOf = (name: ScaleName): readonly string[] => {
  const { from, to } = scales[name];
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
};

/** The kinds that a form asks once, in locked wording. */
export const lockedKinds = [
  ...(["recall", "nps", "csat", "ces", "pressured", "genuine"] as const),
  ...(["thanks", "comment", "consent", "intensity"] as const),
] as const;
/** The kinds in the business's own words. */
export const ownKinds = ["choice", "choices", "text", "photo", "voice"] as const;

export const isScale = (kind: string): kind is ScaleName => kind in scales;
