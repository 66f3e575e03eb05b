import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { aForm, aQuestion, formOf } from "@spots/test-kit/form";
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
const day = 86_400_000;

/** The ids of the options of a question. */
const idsOf = ({ options }: { options: readonly { id: string }[] }) => options.map(({ id }) => id);

/** A business with a form that asks for satisfaction, effort and drinks at one of two locations. */
async function aShop() {
  const shop = await aBusiness(testDb);
  const { businessId, slug: business, location, owner } = shop;
  const elsewhere = await aLocation(testDb, businessId);
  const [drink, extras, why] = [aQuestion("choice", "Drink?"), aQuestion("choices", "Extras?"), aQuestion("text")];
  const content = formOf(aQuestion("csat"), aQuestion("ces"), aQuestion("pressured"), drink, extras, why);
  const form = await aForm(testDb, { businessId, memberId: owner.id, content, at: noon });
  const channelAt = async (locationId: string) => {
    const id = newId();
    await testDb.channel.create({ data: { businessId, id, token: id, name: "Door", locationId, formId: form.id } });
    return { channelId: id, locationId };
  };
  const [here, there] = [await channelAt(location.id), await channelAt(elsewhere.id)];
  type Answers = Readonly<Record<string, string | string[]>>;
  type Given = { satisfaction?: number; effort?: number; pressured?: number; answers?: Answers };
  const answer = async (count: number, given: Given, { at = noon, where = here } = {}) => {
    for (let nth = 0; nth < count; nth += 1)
      await testDb.response.create({
        data: {
          ...{ businessId, id: newId(), ...where, answeredAt: at, locale: "en", recallText: "A towel" },
          ...{ formId: form.id, formVersion: 1, ...given },
        },
      });
  };
  const by = as(database, owner.userId, { now: noon });
  const read = (filter = {}) => by.results.questions({ business, ...filter });
  const count = async () => {
    for (let days = 1; days > 0; ) days = await countStaleDays({ database: worker }, businessId);
  };
  return { ...shop, business, elsewhere, drink, extras, why, form, here, there, answer, by, read, count };
}

describe("the figures of the questions of forms", () => {
  it("are shares with n and interval, the same whether their days are counted yet or not", async () => {
    const shop = await aShop();
    const [tea = "", coffee = ""] = idsOf(shop.drink);
    const [milk = "", sugar = ""] = idsOf(shop.extras);
    await shop.answer(6, { satisfaction: 5, effort: 7, answers: { [shop.drink.id]: tea, [shop.why.id]: "q" } });
    await shop.answer(
      4,
      { satisfaction: 2, answers: { [shop.extras.id]: [milk, sugar] } },
      { at: new Date(noon.getTime() - day) },
    );
    await shop.answer(2, { effort: 1, answers: { [shop.drink.id]: coffee, [shop.extras.id]: [milk] } });
    const uncounted = await shop.read();
    expect(uncounted.measured).toMatchObject([
      { kind: "csat", share: { estimate: { kind: "shown", value: 0.6, n: 10, stage: "early" } }, mean: null },
      { kind: "ces", share: { estimate: { value: 0.75, n: 8 } }, mean: { estimate: { value: 5.5, n: 8 } } },
    ]);
    expect(uncounted.own).toMatchObject([
      { id: shop.drink.id, words: "Drink?", form: { id: shop.form.id }, options: [{ words: "first" }, {}, {}] },
      { id: shop.extras.id, kind: "choices" },
    ]);
    const [drink, extras] = uncounted.own;
    const shares = (options: NonNullable<typeof drink>["options"] = []) =>
      options.map(({ estimate }) => [estimate.kind === "shown" ? estimate.value : null, estimate.n]);
    expect(shares(drink?.options)).toEqual([
      [0.75, 8],
      [0.25, 8],
      [0, 8],
    ]);
    expect(shares(extras?.options)).toEqual([
      [1, 6],
      [4 / 6, 6],
      [0, 6],
    ]);
    await shop.count();
    expect(await testDb.staleDay.count({ where: { businessId: shop.businessId } })).toBe(0);
    expect(await shop.read()).toEqual(uncounted);
  });

  it("follow the filter, are withheld for a group of fewer than five, and are of the seen locations only", async () => {
    const shop = await aShop();
    await shop.answer(20, { pressured: 1 });
    await shop.answer(3, { pressured: 5 }, { where: shop.there });
    await shop.count();
    expect((await shop.read({ locationId: shop.location.id })).measured).toMatchObject([
      { kind: "pressured", share: { estimate: { n: 20 } } },
    ]);
    const small = (await shop.read({ locationId: shop.elsewhere.id })).measured[0]?.share.estimate;
    expect(small).toMatchObject({ kind: "hidden", n: 3 });
    const manager = await aMember(testDb, shop.businessId, { role: "manager", locationIds: [shop.location.id] });
    const asManager = as(database, manager.userId, { now: noon });
    const { business } = shop;
    expect((await asManager.results.questions({ business })).measured[0]?.share.estimate).toMatchObject({ n: 20 });
    await expect(asManager.results.questions({ business, locationId: shop.elsewhere.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("open to exactly the answers that they count", async () => {
    const shop = await aShop();
    const { business, by, drink } = shop;
    const [tea = "", coffee = ""] = idsOf(drink);
    await shop.answer(3, { satisfaction: 5, answers: { [drink.id]: tea } });
    await shop.answer(2, { satisfaction: 3, answers: { [drink.id]: coffee } });
    await shop.answer(4, { satisfaction: 4 }, { at: new Date(noon.getTime() - 60 * day) });
    await shop.answer(1, {});
    const behind = async (question: string, values: string[] | null) =>
      (await by.results.answersTo({ business, question, values })).rows.length;
    expect(await behind("csat", null)).toBe(5);
    expect(await behind("csat", ["4", "5"])).toBe(3);
    expect(await behind(drink.id, [coffee])).toBe(2);
    expect(await behind(drink.id, null)).toBe(5);
    expect(await behind(`q${"0".repeat(32)}`, null)).toBe(0);
    expect(await by.results.answersTo({ business, question: drink.id })).toMatchObject({ words: "Drink?" });
    await expect(by.results.answersTo({ business, question: "recall" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("keep an option's answers when a new version words it differently, and those of a removed question", async () => {
    const shop = await aShop();
    const { businessId, drink, form, owner } = shop;
    const [tea = ""] = idsOf(drink);
    await shop.answer(5, { answers: { [drink.id]: tea } });
    const reworded = { ...drink, text: { en: "What did you drink?", de: "Was?" } };
    const publish = (number: number, ...questions: unknown[]) =>
      testDb.formVersion.create({
        data: {
          ...{ businessId, formId: form.id, number, content: formOf(...questions), revision: number },
          ...{ byMemberId: owner.id, publishedAt: new Date(noon.getTime() + number) },
        },
      });
    await publish(2, reworded);
    expect((await shop.read()).own).toMatchObject([
      { words: "What did you drink?", options: [{ estimate: { n: 5 } }, {}, {}] },
    ]);
    await publish(3);
    expect((await shop.read()).own).toMatchObject([{ words: "What did you drink?" }]);
  });
});
