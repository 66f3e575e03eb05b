import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { stageQuestion } from "@spots/domain/insight/intensity";
import { aForm, aQuestion, formOf } from "@spots/test-kit/form";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { countStaleDays } from "./days.commands";

const { testDb, database } = useTestDb();
let worker: ReturnType<typeof openWorkerDatabase>;
beforeAll(() => {
  worker = openWorkerDatabase(database.url);
});
afterAll(() => worker.close());

const noon = new Date("2026-11-24T12:00:00Z");

/**
 * A business whose form asks how the stages of its journey were, and what stores answers about one.
 */
async function aShop() {
  const shop = await aFullBusiness(testDb);
  const { businessId, owner, channel, location } = shop;
  const rows = await testDb.stage.findMany({ where: { businessId, journey: { archivedAt: null } } });
  const ids = rows.toSorted((a, b) => (a.position < b.position ? -1 : 1)).map(({ id }) => id);
  const stages = ids.map((stageId) => ({ stageId, weight: 1, text: { en: "A stage", de: "Eine Station" } }));
  const felt = { ...aQuestion("intensity"), stages };
  const form = await aForm(testDb, { businessId, memberId: owner.id, content: formOf(felt), at: noon });
  const answer = async (stage: string, ...steps: readonly number[]) => {
    for (const step of steps)
      await testDb.response.create({
        data: {
          ...{ businessId, id: newId(), channelId: channel.id, locationId: location.id, answeredAt: noon },
          ...{ locale: "en", formId: form.id, formVersion: 1, answers: { [felt.id]: { stage, step } } },
        },
      });
  };
  const { slug: business } = await testDb.business.findUniqueOrThrow({ where: { id: businessId } });
  const by = as(database, owner.userId, { now: noon });
  const journeys = async () => (await by.results.questions({ business })).journeys;
  const stagesOf = async () => (await journeys()).flatMap((journey) => journey.stages);
  const count = async () => {
    for (let days = 1; days > 0; ) days = await countStaleDays({ database: worker }, businessId);
  };
  return { ...shop, business, by, ids, answer, journeys, stagesOf, count };
}

describe("how the stages of a journey were", () => {
  it("is a mean per stage with n and interval, the same whether its days are counted yet or not", async () => {
    const shop = await aShop();
    const [first = ""] = shop.ids;
    expect(await shop.journeys()).toEqual([]);
    await shop.answer(first, 2, 2, 1, 2, 1, 2, 2, 1);
    const uncounted = await shop.journeys();
    const found = (await shop.stagesOf()).find(({ id }) => id === first);
    expect(found?.estimate).toMatchObject({ kind: "shown", value: 1.625, n: 8 });
    // Student: s = 0.517549, t(7) = 2.364624, 1.625 - t*s/sqrt(8) = 1.192318, and 2 is the end of
    // the scale.
    expect(found?.estimate.kind === "shown" && found.estimate.low.toFixed(4)).toBe("1.1923");
    await shop.count();
    expect(await shop.journeys()).toEqual(uncounted);
  });

  it("opens to exactly the answers about the stage, and those with one step", async () => {
    const shop = await aShop();
    const [first = "", second = ""] = shop.ids;
    await shop.answer(first, 2, 2, -1);
    if (second) await shop.answer(second, 0);
    const { business } = shop;
    const behind = async (stage: string, values: string[] | null = null) =>
      (await shop.by.results.answersTo({ business, question: stageQuestion(stage), values })).rows.length;
    expect([await behind(first), await behind(first, ["2"]), await behind(first, ["0"])]).toEqual([3, 2, 0]);
    expect(await behind(newId())).toBe(0);
    await expect(shop.by.results.answersTo({ business, question: "stage:x" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("names no peak and no end before each stage has enough answers", async () => {
    const shop = await aShop();
    await shop.answer(shop.ids[0] ?? "", 2, 2);
    expect(await shop.journeys()).toMatchObject([{ peak: "few", end: "few" }]);
  });

  it("shows each answer with its stage, and offers the journey's stages to the builder of forms", async () => {
    const shop = await aShop();
    await shop.answer(shop.ids[0] ?? "", -1);
    const { business, by } = shop;
    const listed = await by.results.answersTo({ business, question: stageQuestion(shop.ids[0] ?? "") });
    const { own } = await by.response.read({ business, responseId: listed.rows[0]?.id ?? "" });
    expect(own).toMatchObject([{ kind: "intensity", step: -1, question: "A stage" }]);
    const formId = newId();
    await by.form.make({ business, id: formId, name: "After" });
    const { journeys } = await by.form.read({ business, formId });
    expect(journeys.flatMap(({ stages }) => stages.map(({ id }) => id))).toEqual(expect.arrayContaining(shop.ids));
  });
});
