/**
 * What a share link can show of a journey, beside its name and the name of the business. `journey`:
 * stages with their goals, touchpoints · `spotNames` · `spotWords`: what happens, why it is retold,
 * talk line, anchor · `briefings`: what, why, how, cues, when to step back · `persona` ·
 * `feelings`: planned feelings of stages, touchpoints and spots.
 */
export const SharePartNames = ["stages", "spotNames", "spotWords", "briefings", "persona", "feelings"] as const;
