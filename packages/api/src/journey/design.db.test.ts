import type { JourneyDesign } from "@spots/domain/journey/design";
import { templateFor } from "@spots/domain/journey/template";
import { aBusiness, aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot, fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { writeDesigns } from "./design.commands";

const { testDb, database } = useTestDb();

async function anOwner() {
  const { slug: business, businessId, owner } = await aBusiness(testDb);
  const asOwner = as(database, owner.userId);
  const file = (journeyId: string) => asOwner.transfer.file({ business, journeyId });
  const design = (journeyId: string) => asOwner.journey.read({ business, journeyId });
  return { business, businessId, asOwner, file, design };
}

const assessment = {
  distinctive: 4,
  distinctiveEvidence: "Nobody else in town",
  unforgettable: null,
  unforgettableEvidence: "",
  defendable: null,
  defendableEvidence: "",
  qualities: ["surprise" as const],
  equivalents: [],
};

describe("the journey format", () => {
  it("is the same for an exported file and an offered template: the journey that begins from it is equal", async () => {
    const { business, asOwner, file } = await anOwner();
    const journeyId = newId();
    await asOwner.template.begin({ business, id: journeyId, from: { kind: "trade", trade: "barber" } });
    const admin = await aUser(testDb);
    await testDb.platformAdmin.create({ data: { userId: admin.id } });
    const exported = await file(journeyId);
    const offer = { id: newId(), name: "Exported", locale: "en" as const, content: exported };
    await as(database, admin.id).platform.offer(offer);
    const begun = newId();
    await asOwner.template.begin({ business, id: begun, from: { kind: "offered", templateId: offer.id } });
    expect(await file(begun)).toEqual(exported);
  });

  it("is the same for a template and an imported file", async () => {
    const { business, asOwner, file } = await anOwner();
    const template = templateFor("hotel", "en");
    const id = newId();
    const came = await asOwner.transfer.import({ business, id, text: JSON.stringify(template) });
    expect(came).toEqual({ journeyId: id, faults: [], count: 0 });
    // A journey has one persona, the first. The others are added to the business.
    const { personas, ...design } = template.journey;
    expect(await file(id)).toEqual({ ...template, journey: { ...design, personas: personas.slice(0, 1) } });
  });
});

describe("a restored version", () => {
  it("does not change review day, assessment, responsible member and opened journey", async () => {
    const { business, asOwner, design } = await anOwner();
    const [journeyId, innerId] = [newId(), newId()];
    await asOwner.template.begin({ business, id: journeyId, from: { kind: "trade", trade: "barber" } });
    await asOwner.template.begin({ business, id: innerId, from: { kind: "empty" } });
    await asOwner.journey.publish({ business, journeyId, after: 0, note: "" });
    const before = await design(journeyId);
    const stage = before.stages.find(({ spots }) => spots.length > 0);
    const spot = stage?.spots[0];
    if (!stage || !spot) throw new Error("the template has a spot");
    await asOwner.spot.assess({ business, spotId: spot.id, ...assessment });
    const edits = { reviewOn: { was: null, to: "2027-03-01" }, happens: { was: spot.content.happens, to: "Changed." } };
    await asOwner.spot.revise({ business, spotId: spot.id, edits });
    await asOwner.journey.editStage({
      business,
      stageId: stage.id,
      edits: { opensId: { was: null, to: innerId }, name: { was: stage.name, to: "Changed" } },
    });
    await asOwner.journey.restore({ business, journeyId, number: 1 });
    const after = (await design(journeyId)).stages.find(({ id }) => id === stage.id);
    expect(after).toMatchObject({ name: stage.name, opensId: innerId });
    expect(after?.spots[0]).toMatchObject({ id: spot.id, content: spot.content, reviewOn: "2027-03-01" });
    expect(await asOwner.spot.history({ business, spotId: spot.id })).toMatchObject({ assessment });
  });
});

describe("writing a design", () => {
  it("takes as many statements for five hundred spots as for one", async () => {
    const { businessId } = await anOwner();
    const designOf = (count: number): JourneyDesign => ({
      name: "The regular",
      product: "",
      personas: [{ name: `Nobody of ${count}`, hopes: "", worries: "", clues: "" }],
      stages: [
        {
          kind: "purchase",
          name: "Paying",
          goal: "",
          feeling: 0,
          backstage: "",
          evidence: "",
          opens: null,
          touchpoints: [],
          spots: Array.from({ length: count }, (_, at) => ({
            ...fullSpot,
            translations: {},
            name: `Spot ${at}`,
            status: "ready",
            touchpoint: null,
            reviewOn: null,
            assessment,
            needs: ["enquiry"],
            relay: [],
          })),
        },
      ],
    });
    const statements = async (count: number) => {
      let sent = 0;
      const db = testDb.$extends({
        query: {
          $allOperations({ args, query }) {
            sent += 1;
            return query(args);
          },
        },
      });
      const writing = { db: db as unknown as typeof testDb, businessId, newId, now: () => new Date() };
      await writeDesigns(writing as never, [{ id: newId(), design: designOf(count) }]);
      return sent;
    };
    const forOne = await statements(1);
    expect(await statements(500)).toBe(forOne);
    expect(forOne).toBeLessThanOrEqual(12);
    expect(await testDb.spot.count({ where: { businessId } })).toBe(501);
  });
});

describe("the review of a spot", () => {
  it("is due by the business's calendar, not the server's", async () => {
    const { slug: business, businessId, owner } = await aBusiness(testDb, { timeZone: "Pacific/Auckland" });
    const { journey, stages } = await aJourney(testDb, businessId);
    const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
    await testDb.spot.update({
      where: { businessId_id: { businessId, id: spot.id } },
      data: { reviewOn: new Date("2026-11-23") },
    });
    const isDue = async (now: string) => {
      const { stages: shown } = await as(database, owner.userId, { now: new Date(now) }).journey.read({
        business,
        journeyId: journey.id,
      });
      return shown[0]?.spots[0]?.isReviewDue;
    };
    // In Auckland, 24 November begins at 11:00 UTC on the 23rd.
    expect(await isDue("2026-11-23T10:59:00Z")).toBe(false);
    expect(await isDue("2026-11-23T11:00:00Z")).toBe(true);
  });
});
