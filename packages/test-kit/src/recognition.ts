import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Of = {
  readonly businessId: string;
  readonly owner: { readonly id: string };
  readonly staff: { readonly id: string };
  readonly guard: { readonly id: string };
  readonly location: { readonly id: string };
};

/**
 * A value, kudos between the owner and staff, a story about the owner and the guard, a link to the
 * wall, and thanks.
 */
export async function aRecognition(db: TestDatabase, { businessId, owner, staff, guard, location }: Of, at: Date) {
  const value = await db.businessValue.create({ data: { businessId, id: newId(), name: "We look up", createdAt: at } });
  const staffMoment = await db.moment.create({
    data: {
      ...{ businessId, id: newId(), memberId: staff.id, locationId: location.id, dueAt: at, deliveredAt: at },
      ...{ status: "delivered", improvised: true, description: "Held the door", reaction: "pleased" },
    },
  });
  const kudos = (memberId: string, givenById: string) =>
    db.kudos.create({
      data: {
        businessId,
        id: newId(),
        memberId,
        givenById,
        valueId: value.id,
        words: "You held the door",
        givenAt: at,
      },
    });
  const [givenKudos, gotKudos] = [await kudos(staff.id, owner.id), await kudos(owner.id, staff.id)];
  const storyId = newId();
  const wallStory = await db.wallStory.create({
    data: { businessId, id: storyId, kudosId: gotKudos.id, proposedById: owner.id, proposedAt: at },
  });
  for (const { id: memberId } of [owner, guard])
    await db.wallConsent.create({ data: { businessId, storyId, memberId } });
  const wallShare = await db.share.create({
    data: {
      ...{ businessId, id: newId(), tokenHash: newId(), parts: ["stories"], createdBy: owner.id, createdAt: at },
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  });
  const thanksKind = await db.thanksKind.create({
    data: { businessId, id: newId(), name: "A coffee", pieces: 100, period: "month", createdAt: at },
  });
  const thanksGift = await db.thanksGift.create({
    data: {
      ...{ businessId, id: newId(), kindId: thanksKind.id, memberId: staff.id, givenById: owner.id },
      ...{ period: new Date("2026-11-01"), words: "For Saturday", givenAt: at },
    },
  });
  return { value, staffMoment, givenKudos, gotKudos, wallStory, wallShare, thanksKind, thanksGift };
}
