import type { TestDatabase } from "./database";

type Of = {
  readonly businessId: string;
  readonly locationId: string;
  readonly memberId: string;
  readonly spotId: string;
  readonly dutyId: string;
};

/** The relay of a spot as it is designed: steps of ten minutes, each with the duty. */
export async function aRelayDesign(
  db: TestDatabase,
  { businessId, spotId, dutyId, memberId }: Omit<Of, "locationId">,
  at: Date,
  whats: readonly string[] = ["Light a candle on a slice of cake"],
) {
  const design = { businessId, spotId, number: 1, changedAt: at, changedById: memberId };
  await db.relayDesign.create({ data: design });
  await db.relayDesignStep.createMany({
    data: whats.map((what, index) => ({ businessId, spotId, number: index + 1, what, dutyId, minutes: 10 })),
  });
}

/**
 * Makes a relay of a moment: one step of ten minutes, asked of the duty since `at`, when the member
 * started it.
 */
export async function aRelay(
  db: TestDatabase,
  { businessId, locationId, memberId, spotId, dutyId }: Of,
  momentId: string,
  at: Date,
) {
  const dueAt = new Date(at.getTime() + 600_000);
  const id = momentId;
  const of = { businessId, id, spotId, locationId };
  const relay = await db.relay.create({ data: { ...of, startedById: memberId, startedAt: at, dueAt } });
  const step = { status: "asked" as const, dutyId, minutes: 10, askedAt: at, dueAt };
  await db.relayStep.create({ data: { businessId, relayId: id, number: 1, what: "Light a candle", ...step } });
  const none = { askedMemberId: null, memberId: null, reason: "" };
  const steps = [{ ...step, ...none, askedAt: at.toISOString(), dueAt: dueAt.toISOString() }];
  await db.relayAct.create({
    data: { businessId, id, relayId: id, number: 1, kind: "start", step: 0, at, byMemberId: memberId, steps },
  });
  return relay;
}

/** The same with the design of the spot's relay. */
export async function aDesignedRelay(db: TestDatabase, of: Of, momentId: string, at: Date) {
  await aRelayDesign(db, of, at);
  return aRelay(db, of, momentId, at);
}
