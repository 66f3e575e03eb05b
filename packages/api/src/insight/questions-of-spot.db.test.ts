import { aBusiness } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { aForm, aQuestion, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const noon = new Date("2026-11-24T12:00:00Z");

/** A business with a spot, and answers about satisfaction that mention it or do not. */
async function aShop() {
  const { businessId, slug: business, location, owner } = await aBusiness(testDb, { minimumN: 5 });
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "", { name: "The dance" });
  const drink = aQuestion("choice", "Drink?");
  const content = formOf(aQuestion("csat"), drink);
  const form = await aForm(testDb, { businessId, memberId: owner.id, content, at: noon });
  const answer = async (count: number, satisfaction: number, status: "counted" | "doubtful" | null) => {
    for (let nth = 0; nth < count; nth += 1) {
      const mentions = status === null ? [] : [{ spotId: spot.id, status }];
      const id = await anAnswer(testDb, { businessId, locationId: location.id, at: noon, mentions });
      await testDb.response.update({
        where: { businessId_id: { businessId, id } },
        data: { formId: form.id, formVersion: 1, satisfaction, answers: { [drink.id]: drink.options[0]?.id ?? "" } },
      });
    }
  };
  const by = as(database, owner.userId, { now: noon });
  const figures = async (spotId: string | null) => {
    const { measured, own } = await by.results.questions({ business, spotId });
    return { csat: measured[0]?.share.estimate, drink: own[0]?.options[0]?.estimate };
  };
  return { business, spot, by, answer, figures };
}

it("of the answers that mention a spot have their own n, and open to as many rows", async () => {
  const { business, spot, by, answer, figures } = await aShop();
  await answer(20, 5, "counted");
  await answer(5, 1, "counted");
  await answer(15, 1, null);
  await answer(5, 1, "doubtful");
  expect(await figures(null)).toMatchObject({ csat: { n: 45, value: 20 / 45 }, drink: { n: 45 } });
  expect(await figures(spot.id)).toMatchObject({ csat: { n: 25, value: 0.8 }, drink: { n: 25, value: 1 } });
  const behind = await by.results.answersTo({ business, question: "csat", spotId: spot.id });
  expect(behind.rows).toHaveLength(25);
  const { spots } = await by.results.questions({ business });
  expect(spots).toEqual([{ id: spot.id, name: "The dance" }]);
});

it("are hidden where too few mention it, or where too few do not", async () => {
  const { spot, answer, figures } = await aShop();
  await answer(4, 5, "counted");
  await answer(30, 5, null);
  expect((await figures(spot.id)).csat).toMatchObject({ kind: "hidden" });
  await answer(30, 5, "counted");
  expect((await figures(spot.id)).csat).toMatchObject({ kind: "shown" });
  const other = await aShop();
  await other.answer(30, 5, "counted");
  await other.answer(2, 1, null);
  expect((await other.figures(other.spot.id)).csat).toMatchObject({ kind: "hidden" });
});

it("are of no spot of another business", async () => {
  const { business, by } = await aShop();
  const { spot } = await aShop();
  for (const spotId of [spot.id, newId()]) {
    await expect(by.results.questions({ business, spotId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const behind = by.results.answersTo({ business, question: "csat", spotId });
    await expect(behind).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});
