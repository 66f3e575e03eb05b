import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { beforeAll, describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** One business with one thing of each editable kind, and two editors. */
async function aShopWithEditors() {
  const shop = await aBusiness(testDb);
  const business = shop.slug;
  const editors = [
    as(database, shop.owner.userId),
    as(database, (await aMember(testDb, shop.businessId, { role: "manager" })).userId),
  ] as const;
  const [owner] = editors;
  const [journeyId, personaId, noteId, goalId, brandPromiseId] = [newId(), newId(), newId(), newId(), newId()];
  await owner.template.begin({ business, id: journeyId, from: { kind: "trade", trade: "barber" } });
  const { stages } = await owner.journey.read({ business, journeyId });
  const [first] = stages;
  const touchpoint = stages.flatMap(({ touchpoints }) => touchpoints)[0];
  const spot = stages.flatMap(({ spots }) => spots)[0];
  if (!first || !touchpoint || !spot) throw new Error("the template has a stage, a touchpoint and a spot");
  await owner.persona.add({ business, id: personaId, name: "was", hopes: "", worries: "", clues: "" });
  await owner.persona.addNote({ business, id: noteId, personaId, text: "was", source: "Talks", on: "2026-01-02" });
  await owner.goal.set({ business, id: goalId, text: "was", measure: "delivery", target: "" });
  await owner.brandPromise.make({ business, id: brandPromiseId, text: "was", madeIn: "" });
  return { business, editors, journeyId, personaId, noteId, goalId, brandPromiseId, first, touchpoint, spot };
}

let shop: Awaited<ReturnType<typeof aShopWithEditors>>;
beforeAll(async () => {
  shop = await aShopWithEditors();
});

type Editor = Awaited<ReturnType<typeof aShopWithEditors>>["editors"][number];
type Edit = { readonly was: string; readonly to: string };

const things = {
  journey: (editor: Editor, product: Edit) =>
    editor.journey.edit({ business: shop.business, journeyId: shop.journeyId, edits: { product } }),
  stage: (editor: Editor, backstage: Edit) =>
    editor.journey.editStage({ business: shop.business, stageId: shop.first.id, edits: { backstage } }),
  touchpoint: (editor: Editor, emotion: Edit) =>
    editor.journey.editTouchpoint({ business: shop.business, touchpointId: shop.touchpoint.id, edits: { emotion } }),
  spot: (editor: Editor, anchor: Edit) =>
    editor.spot.revise({ business: shop.business, spotId: shop.spot.id, edits: { anchor } }),
  persona: (editor: Editor, name: Edit) =>
    editor.persona.edit({ business: shop.business, personaId: shop.personaId, edits: { name } }),
  note: (editor: Editor, text: Edit) =>
    editor.persona.editNote({ business: shop.business, noteId: shop.noteId, edits: { text } }),
  goal: (editor: Editor, text: Edit) =>
    editor.goal.edit({ business: shop.business, goalId: shop.goalId, edits: { text } }),
  promise: (editor: Editor, text: Edit) =>
    editor.brandPromise.edit({ business: shop.business, brandPromiseId: shop.brandPromiseId, edits: { text } }),
} as const;

/** The initial text of each thing. */
const firstOf = (thing: keyof typeof things): string =>
  ({
    journey: "",
    stage: shop.first.backstage,
    touchpoint: shop.touchpoint.emotion,
    spot: shop.spot.content.anchor,
    persona: "was",
    note: "was",
    goal: "was",
    promise: "was",
  })[thing];

describe("two concurrent edits of the same words", () => {
  it.each(Object.keys(things) as (keyof typeof things)[])("on a %s: one is kept, the other is told", async (thing) => {
    let was = firstOf(thing);
    for (let turn = 0; turn < 8; turn += 1) {
      const words = shop.editors.map((_, who) => `${thing} ${turn} of ${who}`);
      const answers = await Promise.allSettled(
        shop.editors.map((editor, who) => things[thing](editor, { was, to: words[who] ?? "" })),
      );
      const kept = answers.findIndex(({ status }) => status === "fulfilled");
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
        reason: { cause: { reason: "editedMeanwhile" } },
      });
      was = words[kept] ?? "";
    }
  });
});

describe("a spot that is retired and offered concurrently", () => {
  it("is either offered and stays live, or is retired and not offered", async () => {
    const { business, editors } = shop;
    const [owner, manager] = editors;
    for (let turn = 0; turn < 4; turn += 1) {
      const journeyId = newId();
      await owner.template.begin({ business, id: journeyId, from: { kind: "trade", trade: "barber" } });
      await owner.journey.publish({ business, journeyId, after: 0, note: "" });
      const live = (await owner.journey.read({ business, journeyId })).stages.flatMap(({ spots }) => spots)[0];
      const choices = await owner.moment.choices({ business });
      const [member, location] = [choices.members[0], choices.locations[0]];
      if (!live || !member || !location) throw new Error("there is somebody to offer a live spot to");
      const offer = { business, id: newId(), spotId: live.id, memberId: member.id, locationId: location.id };
      const answers = await Promise.allSettled([
        manager.moment.offer({ ...offer, dueAt: "2026-12-01T10:00", whereExactly: "", customer: "" }),
        owner.spot.retire({ business, spotId: live.id, reason: "It is worn out" }),
      ]);
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    }
  });
});

describe("two journeys that open each other concurrently", () => {
  it("never both do", async () => {
    const { business, editors } = shop;
    for (let turn = 0; turn < 4; turn += 1) {
      const journeys = await Promise.all(
        editors.map(async (editor) => {
          const journeyId = newId();
          await editor.template.begin({ business, id: journeyId, from: { kind: "empty" } });
          const { stages } = await editor.journey.read({ business, journeyId });
          return { journeyId, stageId: stages[0]?.id ?? "" };
        }),
      );
      const [one, two] = journeys;
      if (!one || !two) throw new Error("there are two journeys");
      const answers = await Promise.allSettled([
        editors[0].journey.editStage({
          business,
          stageId: one.stageId,
          edits: { opensId: { was: null, to: two.journeyId } },
        }),
        editors[1].journey.editStage({
          business,
          stageId: two.stageId,
          edits: { opensId: { was: null, to: one.journeyId } },
        }),
      ]);
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    }
  });
});
