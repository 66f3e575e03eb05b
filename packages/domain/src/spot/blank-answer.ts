import { requiredText } from "../kernel/text";

/** The answer of a business to one placeholder of a pattern. */
export const Answer = requiredText(60).refine((value) => !/[\r\n{}]/.test(value), "oneLine");
