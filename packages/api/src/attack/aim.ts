import type { FullBusiness } from "@spots/seed/makers/full-business";

/**
 * How each procedure of a business is aimed at things of another: an input made of the victim's ids. `noIds` marks those that take none:
 * they are aimed by the victim's slug alone.
 */
export type Aim = (victim: FullBusiness, attacker: FullBusiness) => Record<string, unknown>;
export const noIds: Aim = () => ({});
