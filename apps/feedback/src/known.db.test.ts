import { aClue } from "@spots/test-kit/clue";
import { aForm as aFormRow, aQuestion, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, post, token } from "./test/app";

const code = `${token.slice(0, 7)}CARD-of-a-table`;
const secretWords = "their son turns nine";

/** A form that names what it can, and a card whose visit had a spot, a person and a clue. */
async function aNamingForm() {
  const at = await aFeedbackApp();
  const { testDb, shop } = at;
  const { businessId, location, staff, owner, spot, channel, stage } = shop;
  const content = formOf(
    aQuestion("text", "How was {person}?"),
    aQuestion("text", "What about {stage}?"),
    aQuestion("text", "And the rest?"),
  );
  const words = { en: "{person} is glad that {spot} was yours.", de: "{person} freut sich über {spot}." };
  const voucher = { en: "Next time at {stage}", de: "Nächstes Mal bei {stage}" };
  const ending = { ...content.ending, words, voucher };
  const form = await aFormRow(testDb, { businessId, memberId: owner.id, content: { ...content, ending } });
  const key = { businessId_id: { businessId, id: channel.id } };
  await testDb.channel.update({ where: key, data: { formId: form.id } });
  await testDb.visitCode.updateMany({ where: { businessId, id: shop.card.id }, data: { code } });
  const now = new Date();
  await testDb.visit.create({ data: { businessId, id: shop.card.id, locationId: location.id, startedAt: now } });
  await aClue(testDb, { businessId, locationId: location.id, memberId: staff.id }, now, { visitId: shop.card.id });
  const given = (more: object) =>
    testDb.moment.create({
      data: {
        ...{ businessId, id: newId(), spotId: spot.id, spotVersion: 1, locationId: location.id, memberId: staff.id },
        ...{ visitId: shop.card.id, status: "delivered", dueAt: now, deliveredAt: now, ...more },
      },
    });
  await given({});
  const page = async (query = "") => (await fetch(`${at.app}/f/${token}${query}`)).text();
  const thanksFor = async (query: string, lang: string) => {
    const sent = await post(at.app, { ...(await aForm(at, `/f/${token}${query}`)), recallText: "The towel" });
    return (await fetch(at.app + (sent.headers.get("location") ?? "").replace("?", `?lang=${lang}&`))).text();
  };
  return { ...at, key, spot, staff, stage, page, thanksFor, given };
}

describe("own words that name something of the visit", () => {
  it("name who served the customer of a code, and the question is left out for everybody else", async () => {
    const { page, staff } = await aNamingForm();
    const first = staff.name.split(" ")[0] ?? "";
    expect(await page(`?v=${code}&lang=en`)).toContain(`How was ${first}`);
    for (const query of ["?lang=en", `?lang=en&v=${code.slice(0, -1)}X`]) {
      const plain = await page(query);
      expect(plain).not.toContain("How was");
      expect(plain).toContain("And the rest?");
    }
  });

  it("name the stage at which the QR code asks, and are left out where it asks at none", async () => {
    const { page, key, testDb, stage } = await aNamingForm();
    expect(await page("?lang=en")).not.toContain("What about");
    await testDb.channel.update({ where: key, data: { stageId: stage.id } });
    await expect.poll(() => page("?lang=en")).toContain(`What about ${stage.name}?`);
  });

  it("say nothing of the spot at which a QR code asks: its page is that of a code that asks nowhere", async () => {
    const { page, app, pass, testDb, key, spot, stage } = await aNamingForm();
    const { businessId, id: _id, createdAt: _at, ...row } = await testDb.channel.findUniqueOrThrow({ where: key });
    const ofSpot = `${token.slice(0, 7)}code-at-a-spot1`;
    const more = { id: newId(), token: ofSpot, name: "Hat stand", spotId: spot.id };
    await testDb.channel.create({ data: { ...row, businessId, ...more } });
    const asked = await (await fetch(`${app}/f/${ofSpot}?lang=en`)).text();
    for (const word of [spot.name, spot.id, stage.name, "Hat stand", "What about"]) expect(asked).not.toContain(word);
    expect(asked).toContain("And the rest?");
    const body = (html: string) =>
      html
        .slice(html.indexOf("<body"))
        .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id")
        .replace(/name="made" value="[^"]+"/, "");
    expect(body(asked.replaceAll(ofSpot, token))).toBe(body(await page("?lang=en")));
    const address = `/f/${ofSpot}`;
    const sent = await post(app, { ...(await aForm({ app, pass }, address)), recallText: "The towel" }, address);
    const thanks = await (await fetch(app + (sent.headers.get("location") ?? ""))).text();
    for (const word of [spot.name, stage.name]) expect(thanks).not.toContain(word);
  });

  it("thank with the spot in the language of the page, once it was answered, and not without its visit", async () => {
    const { page, thanksFor, spot, testDb, given } = await aNamingForm();
    const { name } = spot;
    await testDb.spotVersion.updateMany({
      where: { spotId: spot.id },
      data: { content: { name, translations: { de: { name: "das Handtuch" } } } },
    });
    await given({});
    expect(await page(`?v=${code}&lang=en`)).not.toContain(name);
    const thanks = await thanksFor(`?v=${code}`, "de");
    expect(thanks).toMatch(/freut sich über das Handtuch\./);
    expect(thanks).not.toContain("Nächstes Mal");
    expect(await thanksFor("", "de")).not.toContain("freut sich");
  });

  it("name nobody whom the channel does not list, no moment that was not delivered, and never a clue", async () => {
    const { page, thanksFor, testDb, key, staff, given } = await aNamingForm();
    const asked = () => page(`?v=${code}&lang=en`);
    await testDb.moment.updateMany({ where: { memberId: staff.id }, data: { status: "missed", deliveredAt: null } });
    expect(await asked()).not.toContain("How was");
    await given({});
    expect(await asked()).toContain("How was");
    await testDb.channel.update({ where: key, data: { listsNames: false } });
    await expect.poll(asked).not.toContain("How was");
    const thanks = await thanksFor(`?v=${code}`, "en");
    expect(thanks).not.toContain("is glad");
    expect((await asked()) + thanks).not.toContain(secretWords);
  });

  it("are shown to the answer's own page of thanks only, which is signed for its channel", async () => {
    const { app, testDb, thanksFor, shop } = await aNamingForm();
    await thanksFor(`?v=${code}`, "en");
    const { id } = await testDb.response.findFirstOrThrow({ where: { visitId: shop.card.id } });
    for (const of of [id, `${id}.abcdefghijklmnopqrstuv`, "", "x.y"]) {
      const page = await (await fetch(`${app}/f/${token}/thanks?lang=en&of=${of}`)).text();
      expect(page).toContain("Thank you!");
      expect(page).not.toContain("is glad");
    }
  });
});
