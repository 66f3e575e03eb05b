import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Of = { readonly businessId: string; readonly locationId: string; readonly memberId: string };

/**
 * Creates an open promise of the member, made at `madeAt` and due an hour later unless `more` says
 * otherwise. Its first step has its id.
 */
export async function aCustomerPromise(
  db: TestDatabase,
  { businessId, locationId, memberId }: Of,
  madeAt: Date,
  more: { readonly spotId?: string; readonly visitId?: string; readonly customer?: string; readonly dueAt?: Date } = {},
) {
  const id = newId();
  const dueAt = more.dueAt ?? new Date(madeAt.getTime() + 3_600_000);
  const promise = await db.customerPromise.create({
    data: {
      ...{ businessId, id, locationId, kind: "call", customer: more.customer ?? "Mr Okafor", madeById: memberId },
      ...{ memberId, madeAt, dueAt, remindAt: new Date(dueAt.getTime() - 1_800_000), spotId: more.spotId ?? null },
      visitId: more.visitId ?? null,
    },
  });
  await db.customerPromiseStep.create({
    data: {
      ...{
        businessId,
        id,
        promiseId: id,
        number: 1,
        status: "open",
        memberId,
        dueAt,
        at: madeAt,
        byMemberId: memberId,
      },
    },
  });
  return promise;
}
