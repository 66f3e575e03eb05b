import { templateFor } from "@spots/domain/journey/template";
import { Trades } from "@spots/domain/journey/trades";
import { aBusiness, aMember, aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const content = templateFor("florist", "en");

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

/** A journey from the barber's trade, saved as a template. */
async function aSavedTemplate(shop: Awaited<ReturnType<typeof anOwner>>, name = "Our Saturday") {
  const { asOwner, business } = shop;
  const journey = await asOwner.template.begin({ business, id: newId(), from: { kind: "trade", trade: "barber" } });
  const { id } = await asOwner.template.save({ business, id: newId(), journeyId: journey.id, name });
  return { id, journeyId: journey.id };
}

/** A journey without ids and times: its words, and the indexes of its references. */
function wordsOf({ stages, persona, name }: Awaited<ReturnType<Awaited<ReturnType<typeof anOwner>>["design"]>>) {
  return {
    name,
    persona,
    stages: stages.map(({ kind, name: stageName, goal, feeling, backstage, evidence, touchpoints, spots }) => ({
      kind,
      name: stageName,
      goal,
      feeling,
      backstage,
      evidence,
      touchpoints: touchpoints.map(({ id: _, ...touchpoint }) => touchpoint),
      spots: spots.map((spot) => ({
        ...spot.content,
        status: spot.status,
        at: touchpoints.findIndex(({ id }) => id === spot.touchpointId),
      })),
    })),
  };
}

describe("beginning a journey", () => {
  it("creates one journey for repeated calls, from every kind of template", async () => {
    const shop = await anOwner();
    const { asOwner, business, businessId } = shop;
    const saved = await aSavedTemplate(shop);
    const offered = await (await anAdmin()).platform.offer({ id: newId(), name: "Offered", locale: "en", content });
    for (const from of [
      { kind: "trade", trade: "hotel" },
      { kind: "saved", templateId: saved.id },
      { kind: "offered", templateId: offered.id },
      { kind: "empty" },
    ] as const) {
      const id = newId();
      const before = await testDb.journey.count({ where: { businessId } });
      for (const _ of [1, 2, 3]) expect(await asOwner.template.begin({ business, id, from })).toEqual({ id });
      expect(await testDb.journey.count({ where: { businessId } }), from.kind).toBe(before + 1);
      const told = { businessId, type: "journey.drafted", subjectId: id };
      expect(await testDb.event.count({ where: told }), from.kind).toBe(1);
    }
  });

  it.each(Trades)("from the trade %s creates its journey, with every spot on its touchpoint", async (trade) => {
    const { asOwner, business, design } = await anOwner();
    const { id } = await asOwner.template.begin({ business, id: newId(), from: { kind: "trade", trade } });
    const template = templateFor(trade, "en").journey;
    const { stages, name } = await design(id);
    expect(name).toBe(template.name);
    expect(stages.map(({ spots, touchpoints }) => [spots.length, touchpoints.length])).toEqual(
      template.stages.map(({ spots, touchpoints }) => [spots.length, touchpoints.length]),
    );
    const hung = template.stages.map(({ spots, touchpoints }) =>
      spots.map((spot) => (spot.touchpoint === null ? null : touchpoints[spot.touchpoint - 1]?.name)),
    );
    expect(
      stages.map(({ spots, touchpoints }) =>
        spots.map((spot) => touchpoints.find((each) => each.id === spot.touchpointId)?.name ?? null),
      ),
    ).toEqual(hung);
    expect(hung.flat()).not.toContain(undefined);
  });

  it("from nothing creates a journey with five stages and no spots", async () => {
    const { asOwner, business, design } = await anOwner();
    const { id } = await asOwner.template.begin({ business, id: newId(), from: { kind: "empty" } });
    expect((await design(id)).stages.map(({ spots, touchpoints }) => [spots, touchpoints])).toEqual(
      Array.from({ length: 5 }, () => [[], []]),
    );
  });

  it("uses the business's language", async () => {
    const { asOwner, business } = await anOwner({ locale: "de" });
    const { id } = await asOwner.template.begin({ business, id: newId(), from: { kind: "trade", trade: "cafe" } });
    expect((await asOwner.journey.read({ business, journeyId: id })).name).toBe(templateFor("cafe", "de").journey.name);
  });

  it("does not duplicate a persona that the business has", async () => {
    const { asOwner, business, businessId } = await anOwner();
    const from = { kind: "trade", trade: "barber" } as const;
    await asOwner.template.begin({ business, id: newId(), from });
    const before = await testDb.persona.count({ where: { businessId } });
    await asOwner.template.begin({ business, id: newId(), from });
    expect(before).toBeGreaterThan(0);
    expect(await testDb.persona.count({ where: { businessId } })).toBe(before);
  });

  it("finds a persona by name when its words were edited, and does not change them", async () => {
    const { asOwner, business, businessId } = await anOwner();
    const from = { kind: "trade", trade: "barber" } as const;
    await asOwner.template.begin({ business, id: newId(), from });
    const [first] = await testDb.persona.findMany({ where: { businessId }, orderBy: { id: "asc" } });
    if (!first) throw new Error("a trade has personas");
    const name = { was: first.name, to: ` ${first.name.toUpperCase().replaceAll(" ", "  ")}` };
    const edits = { name, hopes: { was: first.hopes, to: "A quiet chair." } };
    await asOwner.persona.edit({ business, personaId: first.id, edits });
    const before = await testDb.persona.findMany({ where: { businessId }, orderBy: { id: "asc" } });
    await asOwner.template.begin({ business, id: newId(), from });
    expect(await testDb.persona.findMany({ where: { businessId }, orderBy: { id: "asc" } })).toEqual(before);
    expect(before[0]).toMatchObject({ hopes: "A quiet chair." });
  });

  it("is forbidden for staff", async () => {
    const { business, businessId } = await anOwner();
    const staff = as(database, (await aMember(testDb, businessId, { role: "staff" })).userId);
    await expect(staff.template.begin({ business, id: newId(), from: { kind: "empty" } })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(staff.template.list({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a template of the business", () => {
  it("begins a journey with the saved words, whatever has changed in the original", async () => {
    const shop = await anOwner();
    const { asOwner, business, design } = shop;
    const saved = await aSavedTemplate(shop);
    const kept = wordsOf(await design(saved.journeyId));
    await asOwner.journey.edit({
      business,
      journeyId: saved.journeyId,
      edits: { name: { was: kept.name, to: "Changed since" } },
    });
    const { id } = await asOwner.template.begin({
      business,
      id: newId(),
      from: { kind: "saved", templateId: saved.id },
    });
    expect(wordsOf(await design(id))).toEqual(kept);
    expect(kept.stages.flatMap(({ spots }) => spots.map(({ at }) => at)).some((at) => at >= 0)).toBe(true);
  });

  it("is saved once for repeated calls, and is listed with its author", async () => {
    const shop = await anOwner();
    const { asOwner, business, owner } = shop;
    const { id, journeyId } = await aSavedTemplate(shop);
    await asOwner.template.save({ business, id, journeyId, name: "Another name" });
    expect((await asOwner.template.list({ business })).saved).toMatchObject([
      { id, name: "Our Saturday", by: owner.name },
    ]);
  });

  it("is not found after it is removed, and journeys that began from it stay", async () => {
    const shop = await anOwner();
    const { asOwner, business, design } = shop;
    const { id: templateId } = await aSavedTemplate(shop);
    const from = { kind: "saved", templateId } as const;
    const begun = await asOwner.template.begin({ business, id: newId(), from });
    await asOwner.template.remove({ business, templateId });
    expect((await asOwner.template.list({ business })).saved).toEqual([]);
    expect((await design(begun.id)).stages).toHaveLength(5);
    await expect(asOwner.template.begin({ business, id: newId(), from })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(asOwner.template.remove({ business, templateId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is refused after the hundredth, with a way to resolve it", async () => {
    const shop = await anOwner();
    const { asOwner, business, businessId, owner } = shop;
    const { journeyId } = await aSavedTemplate(shop);
    await testDb.savedTemplate.createMany({
      data: Array.from({ length: 99 }, (_, at) => ({
        businessId,
        id: newId(),
        name: `Template ${at}`,
        content,
        savedBy: owner.id,
        savedAt: new Date(),
      })),
    });
    await expect(asOwner.template.save({ business, id: newId(), journeyId, name: "One more" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "templatesFull",
    });
  });

  it("is neither listed nor found for another business", async () => {
    const shop = await anOwner();
    const { id: templateId, journeyId } = await aSavedTemplate(shop, "Only ours");
    const other = await anOwner();
    const { asOwner, business } = other;
    expect((await asOwner.template.list({ business })).saved).toEqual([]);
    for (const attempt of [
      async () => asOwner.template.begin({ business, id: newId(), from: { kind: "saved", templateId } }),
      async () => asOwner.template.begin({ business, id: newId(), from: { kind: "offered", templateId } }),
      async () => asOwner.template.remove({ business, templateId }),
      async () => asOwner.template.save({ business, id: newId(), journeyId, name: "Taken" }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await testDb.journey.count({ where: { businessId: other.businessId } })).toBe(0);
  });
});
