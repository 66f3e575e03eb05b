import type { TargetBusiness } from "@spots/test-kit/target-business";

type Input = Record<string, unknown>;

/**
 * An input of a procedure, without the business's slug, with the ids of `target`. Several inputs
 * when one cannot contain every id that the procedure takes. With the caller's own business as
 * target, the input is accepted.
 */
export type Aim = (target: TargetBusiness) => Input | readonly Input[];

/** For a procedure that takes no ids: only the slug names the target. */
export const noIds: Aim = () => ({});

/** The inputs of an aim, made again: ids that the caller makes differ each time. */
export function inputsOf(aim: Aim, target: TargetBusiness): readonly Input[] {
  const inputs = aim(target);
  return Array.isArray(inputs) ? inputs : [inputs as Input];
}
