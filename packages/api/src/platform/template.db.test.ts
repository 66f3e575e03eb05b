import { templateFor } from "@spots/domain/journey/template";
import { aBusiness, aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const content = templateFor("florist", "en");
const { journey } = content;

async function anOwner(facts: { locale?: string } = {}) {
  const shop = await aBusiness(testDb, facts);
  const business = shop.slug;
  const owner = as(database, shop.owner.userId);
  const design = async (journeyId: string) => owner.journey.read({ business, journeyId });
  return { ...shop, business, asOwner: owner, design };
}

async function anAdmin() {
  const user = await aUser(testDb);
  await testDb.platformAdmin.create({ data: { userId: user.id } });
  return as(database, user.id);
}

describe("an offered template", () => {
  it("is listed for every business of its language, and no other", async () => {
    const admin = await anAdmin();
    const offer = { id: newId(), name: "A better florist", locale: "en", content } as const;
    for (const _ of [1, 2]) expect(await admin.platform.offer(offer)).toEqual({ id: offer.id });
    expect((await admin.platform.offered()).filter(({ id }) => id === offer.id)).toMatchObject([
      { name: offer.name, journey: journey.name, stages: journey.stages.length, endedAt: null },
    ]);
    const [english, german] = [await anOwner(), await anOwner({ locale: "de" })];
    const idsFor = async ({ asOwner, business }: typeof english) =>
      (await asOwner.template.list({ business })).offered.map(({ id }) => id);
    expect(await idsFor(english)).toContain(offer.id);
    expect(await idsFor(german)).not.toContain(offer.id);
    const { id } = await english.asOwner.template.begin({
      business: english.business,
      id: newId(),
      from: { kind: "offered", templateId: offer.id },
    });
    expect((await english.design(id)).name).toBe(journey.name);
  });

  it("is not found after it has ended, and journeys that began from it stay", async () => {
    const [admin, { asOwner, business, design }] = [await anAdmin(), await anOwner()];
    const templateId = newId();
    await admin.platform.offer({ id: templateId, name: "For a while", locale: "en", content });
    const from = { kind: "offered", templateId } as const;
    const begun = await asOwner.template.begin({ business, id: newId(), from });
    for (const _ of [1, 2]) expect(await admin.platform.endOffer({ templateId })).toEqual({ id: templateId });
    expect((await asOwner.template.list({ business })).offered.map(({ id }) => id)).not.toContain(templateId);
    await expect(asOwner.template.begin({ business, id: newId(), from })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await design(begun.id)).stages).toHaveLength(journey.stages.length);
    const offers = await admin.platform.offered();
    const firstEnded = offers.findIndex(({ endedAt }) => endedAt !== null);
    expect(offers.slice(firstEnded).every(({ endedAt }) => endedAt !== null)).toBe(true);
  });

  it("can be renamed for all businesses, and only by an admin", async () => {
    const [admin, { asOwner, business }] = [await anAdmin(), await anOwner()];
    const templateId = newId();
    await admin.platform.offer({ id: templateId, name: "Flowrs", locale: "en", content });
    for (const _ of [1, 2])
      expect(await admin.platform.renameOffer({ templateId, name: "Flowers" })).toEqual({ id: templateId });
    const { offered } = await asOwner.template.list({ business });
    expect(offered.find(({ id }) => id === templateId)?.name).toBe("Flowers");
    const rename = { templateId, name: "Ours" };
    await expect(asOwner.platform.renameOffer(rename)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const unknown = { templateId: newId(), name: "Nothing" };
    await expect(admin.platform.renameOffer(unknown)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(admin.platform.renameOffer({ templateId, name: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await testDb.offeredTemplate.findUnique({ where: { id: templateId } })).toMatchObject({ name: "Flowers" });
  });

  it("is refused when its content is invalid, and cannot be offered by an owner", async () => {
    const [admin, { asOwner }] = [await anAdmin(), await anOwner()];
    const [first, ...rest] = journey.stages;
    const broken = { ...content, journey: { ...journey, stages: [{ ...first, kind: "nowhere", name: "" }, ...rest] } };
    const offer = { id: newId(), name: "Broken", locale: "en" } as const;
    await expect(admin.platform.offer({ ...offer, content: broken as never })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await testDb.offeredTemplate.count({ where: { id: offer.id } })).toBe(0);
    await expect(asOwner.platform.offer({ ...offer, content })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(asOwner.platform.offered()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is listed for a platform admin without the templates that businesses have saved", async () => {
    const shop = await anOwner();
    const secret = `Unheard of ${newId()}`;
    const { asOwner, business } = shop;
    const { id: journeyId } = await asOwner.template.begin({ business, id: newId(), from: { kind: "empty" } });
    await asOwner.template.save({ business, id: newId(), journeyId, name: secret });
    const admin = await anAdmin();
    const answers = JSON.stringify([
      await admin.platform.offered(),
      await admin.platform.business({ businessId: shop.businessId }),
      await admin.platform.acts(),
    ]);
    expect(answers).not.toContain(secret);
  });
});
