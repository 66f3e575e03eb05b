import type { Prisma } from "@spots/db/generated/client";

/** The columns of the moment that went wrong, with the last report of it. */
export const momentInCase = {
  id: true,
  status: true,
  description: true,
  whereExactly: true,
  customer: true,
  deliveredAt: true,
  spot: { select: { name: true } },
  member: { select: { name: true } },
  steps: { where: { status: "delivered" }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 1, select: { note: true } },
} satisfies Prisma.MomentSelect;

type InCase = Prisma.MomentGetPayload<{ select: typeof momentInCase }>;

/** The moment of a case: which it was, who delivered it, and the staff's note. */
export function whatWentWrong({ spot, description, steps, ...moment }: InCase) {
  return { ...moment, name: spot?.name ?? description, note: steps[0]?.note ?? "" };
}

/** The columns of the promise that was broken. */
export const promiseInCase = {
  ...{ id: true, kind: true, words: true, customer: true, place: true, dueAt: true, reason: true, spotId: true },
  ...{ status: true, said: true, saidAt: true },
  member: { select: { name: true } },
  madeBy: { select: { name: true } },
} satisfies Prisma.CustomerPromiseSelect;
