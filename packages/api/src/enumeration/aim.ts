import type { TargetBusiness } from "@spots/test-kit/target-business";

type Input = Record<string, unknown>;

/**
 * An input of a procedure, without the business's slug, made of the ids of `target`; several where
 * one input cannot name every id the procedure takes. With the caller's own business as target it
 * is an input that is carried out.
 */
export type Aim = (target: TargetBusiness) => Input | readonly Input[];

/** Of a procedure that takes no ids: it is aimed by the slug alone. */
export const noIds: Aim = () => ({});

/** The inputs of an aim, made anew: ids that their caller makes are others each time. */
export function inputsOf(aim: Aim, target: TargetBusiness): readonly Input[] {
  const inputs = aim(target);
  return Array.isArray(inputs) ? inputs : [inputs as Input];
}
