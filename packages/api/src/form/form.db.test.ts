import { standardForm } from "@spots/domain/form/form";
import { formTemplateFor } from "@spots/domain/form/template";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { aQuestion, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A shop with a draft of a form and a QR code. */
async function aDraft() {
  const shop = await aBusiness(testDb);
  const { slug: business, location } = shop;
  const asOwner = as(database, shop.owner.userId);
  const [formId, channelId] = [newId(), newId()];
  await asOwner.form.make({ business, id: formId, name: "After the visit" });
  await asOwner.channel.open({ business, id: channelId, name: "At the till", locationId: location.id });
  const read = () => asOwner.form.read({ business, formId });
  const save = (after: number, content = formOf(aQuestion("csat"))) =>
    asOwner.form.save({ business, formId, after, name: "After the visit", content });
  const publish = (after: number, number: number) => asOwner.form.publish({ business, formId, after, number });
  const ask = (of: string) => asOwner.form.ask({ business, channelId, formId: of });
  return { ...shop, business, asOwner, formId, channelId, read, save, publish, ask };
}

describe("a form", () => {
  it("is made once with the questions of the standard form, saved, published and asked, with an event each", async () => {
    const { asOwner, business, businessId, formId, channelId, read, save, publish, ask } = await aDraft();
    await asOwner.form.make({ business, id: formId, name: "After the visit" });
    expect((await read()).content.questions.map(({ kind }) => kind)).toEqual(["recall", "nps", "thanks", "comment"]);
    const content = formOf(aQuestion("csat"), aQuestion("choice"));
    expect(await save(0, content)).toMatchObject({ revision: 1 });
    expect(await save(0, content)).toMatchObject({ revision: 1 });
    for (const _ of [1, 2]) expect(await publish(1, 1)).toMatchObject({ number: 1 });
    for (const _ of [1, 2]) await ask(formId);
    expect(await asOwner.form.list({ business })).toMatchObject([
      { id: formId, version: 1, isChanged: false, channels: 1 },
    ]);
    expect(await read()).toMatchObject({
      versions: [{ number: 1, responses: 0 }],
      channels: [{ id: channelId, form: { id: formId } }],
    });
    await ask("");
    const events = await testDb.event.findMany({
      where: { businessId, type: { startsWith: "form." } },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual(["form.made", "form.changed", "form.published"]);
    expect((await read()).channels).toMatchObject([{ form: null }]);
  });

  it("starts from the template of a trade with ids of its own; the own trade and language are first", async () => {
    const { asOwner, business, businessId } = await aDraft();
    await testDb.business.update({ where: { id: businessId }, data: { trade: "florist", locale: "de" } });
    const templates = await asOwner.form.templates({ business });
    expect(templates.map(({ isOwn }) => isOwn)).toEqual([true, ...Array(13).fill(false)]);
    expect(templates[0]).toMatchObject({ trade: "florist", questions: 7 });
    const ids = [newId(), newId()];
    for (const id of ids) await asOwner.form.make({ business, id, name: "Flowers", from: "florist" });
    const [one, other] = await Promise.all(ids.map((formId) => asOwner.form.read({ business, formId })));
    expect(one?.content.questions.map(({ kind }) => kind)).toEqual(
      formTemplateFor("florist").content.questions.map(({ kind }) => kind),
    );
    expect(one?.content.languages).toEqual(["de", "en"]);
    expect(one?.content.questions[0]?.id).not.toBe(other?.content.questions[0]?.id);
    const publish = { business, formId: ids[0] ?? "", after: 0, number: 1 };
    expect(await asOwner.form.publish(publish)).toMatchObject({ number: 1 });
    // A template that does not exist is refused. The cast states that the test sends what no form
    // offers.
    const unknown = { business, id: newId(), name: "Mine", from: "casino" as "florist" };
    await expect(asOwner.form.make(unknown)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("keeps each version as it was published, whatever becomes of the draft", async () => {
    const { businessId, formId, save, publish } = await aDraft();
    const [first, second] = [formOf(aQuestion("csat")), formOf(aQuestion("ces"))];
    await save(0, first);
    await publish(1, 1);
    await save(1, second);
    await publish(2, 2);
    const versions = await testDb.formVersion.findMany({ where: { businessId, formId }, orderBy: { number: "asc" } });
    expect(versions.map(({ content }) => content)).toEqual([first, second]);
  });

  it("is not overwritten by somebody who has not seen the last save, and not published unseen", async () => {
    const { save, publish } = await aDraft();
    await save(0);
    await expect(save(0)).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "formChanged" } });
    await expect(publish(0, 1)).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "formChanged" } });
    await expect(publish(1, 2)).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "formChanged" } });
  });

  it("is published by one of two who do it at once, as one version", async () => {
    const { businessId, formId, save, publish } = await aDraft();
    await save(0);
    await Promise.all([publish(1, 1), publish(1, 1)]);
    expect(await testDb.formVersion.count({ where: { businessId, formId } })).toBe(1);
  });

  it("is refused field by field while a text is missing or a rule has no answer; the draft is kept", async () => {
    const { read, save, publish } = await aDraft();
    const wordless = { ...aQuestion("text"), text: { en: "Why?", de: "" } };
    const later = aQuestion("nps");
    const content = formOf(wordless, aQuestion("csat", "csat", { questionId: later.id, oneOf: ["9"] }), later);
    await save(0, content);
    await expect(publish(1, 1)).rejects.toMatchObject({
      ...{ code: "BAD_REQUEST" },
      cause: {
        detail: { fields: { "content.questions.1.text.de": "required", "content.questions.2.showIf": "ruleEarlier" } },
      },
    });
    expect((await read()).content).toEqual(content);
  });

  it("that is not published is asked by no channel, and staff see no form", async () => {
    const { asOwner, business, businessId, formId, ask } = await aDraft();
    await expect(ask(formId)).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "formNotPublished" } });
    const staff = await aMember(testDb, businessId);
    await expect(as(database, staff.userId).form.list({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(asOwner.form.read({ business, formId: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is chosen for a QR code of the manager's own locations only", async () => {
    const { business, businessId, channelId, formId, save, publish } = await aDraft();
    await save(0);
    await publish(1, 1);
    const elsewhere = await aLocation(testDb, businessId);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const asManager = as(database, manager.userId);
    expect((await asManager.form.read({ business, formId })).channels).toEqual([]);
    await expect(asManager.form.ask({ business, channelId, formId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is archived with its answers kept: its QR codes ask the standard form, and what was begun is still taken", async () => {
    const { asOwner, business, businessId, location, formId, channelId, read, save, publish, ask } = await aDraft();
    await save(0);
    await publish(1, 1);
    await ask(formId);
    const answer = { locationId: location.id, answeredAt: new Date(), locale: "en", satisfaction: 5 };
    const ofForm = { formId, formVersion: 1 };
    await testDb.response.create({ data: { businessId, id: newId(), channelId, ...answer, ...ofForm } });
    expect(await asOwner.form.archive({ business, formId })).toEqual({ id: formId, channels: 1 });
    expect(await asOwner.form.archive({ business, formId })).toEqual({ id: formId, channels: 0 });
    expect(await read()).toMatchObject({
      ...{ archivedAt: expect.any(Date), versions: [{ number: 1, responses: 1 }] },
      channels: [{ id: channelId, form: null }],
    });
    await testDb.response.create({ data: { businessId, id: newId(), channelId, ...answer, ...ofForm } });
    const refused = { code: "CONFLICT", cause: { reason: "formArchived" } };
    await expect(ask(formId)).rejects.toMatchObject(refused);
    await expect(save(1, formOf(aQuestion("ces")))).rejects.toMatchObject(refused);
    await expect(publish(1, 2)).rejects.toMatchObject(refused);
    for (const _ of [1, 2]) await asOwner.form.restore({ business, formId });
    await ask(formId);
    const types = { in: ["form.archived", "form.restored"] };
    expect(await testDb.event.count({ where: { businessId, type: types } })).toBe(2);
  });

  it("with 100,000 answers is archived with every one of them kept", async () => {
    const { asOwner, business, businessId, location, formId, channelId, read, save, publish, ask } = await aDraft();
    await save(0);
    await publish(1, 1);
    await ask(formId);
    for (let part = 0; part < 20; part += 1)
      await testDb.$executeRaw`
      insert into response (business_id, id, channel_id, location_id, answered_at, locale, form_id, form_version, satisfaction)
      select ${businessId}::uuid, gen_random_uuid(), ${channelId}::uuid, ${location.id}::uuid, now(), 'en', ${formId}::uuid, 1, 4
      from generate_series(1, 5000)`;
    await asOwner.form.archive({ business, formId });
    expect((await read()).versions).toMatchObject([{ responses: 100_000 }]);
  });

  it("with hostile content is refused, not stored", async () => {
    const { asOwner, business, formId, read } = await aDraft();
    const bad = [
      { ...standardForm, questions: [] },
      { ...standardForm, languages: ["xx"] },
      { ...standardForm, questions: [{ ...aQuestion("text"), text: { en: "a\u0000", de: "\ud800" } }] },
      { ...standardForm, questions: Array.from({ length: 21 }, () => aQuestion("text")) },
      null,
    ];
    for (const content of bad) {
      const input = { business, formId, after: 0, name: "Mine", content } as Parameters<typeof asOwner.form.save>[0];
      await expect(asOwner.form.save(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    expect(await read()).toMatchObject({ revision: 0 });
  });
});
