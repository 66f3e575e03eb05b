import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Of = { readonly businessId: string; readonly locationId: string; readonly memberId: string };

/** Creates an open clue of a visit of the member that goes on, kept until the visit ends. */
export async function aClue(
  db: TestDatabase,
  { businessId, locationId, memberId }: Of,
  caughtAt: Date,
  more: { readonly words?: string; readonly visitId?: string; readonly expiresAt?: Date } = {},
) {
  const visitId = more.visitId ?? newId();
  if (more.visitId === undefined)
    await db.visit.create({
      data: { ...{ businessId, id: visitId, locationId, memberId }, startedAt: caughtAt, isOpen: true },
    });
  return db.clue.create({
    data: {
      ...{ businessId, id: newId(), locationId, visitId, kind: "occasion", certainty: "said", caughtById: memberId },
      ...{ caughtAt, words: more.words ?? "their son turns nine", concepts: ["birthday", "child"] },
      ...{ expiresAt: more.expiresAt ?? null, consentUntil: more.expiresAt ?? null, refusedSpotIds: [] },
    },
  });
}
