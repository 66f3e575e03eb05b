import type { RelayStepStatus } from "./kinds";

type Asked = { readonly status: RelayStepStatus; readonly askedAt: Date | null; readonly minutes: number };

/**
 * Whether nobody has taken an asked step in half of its time, after which others are told. It can
 * still be taken.
 */
export function isNotTaken({ status, askedAt, minutes }: Asked, now: Date): boolean {
  return status === "asked" && askedAt !== null && askedAt.getTime() + minutes * 30_000 <= now.getTime();
}
