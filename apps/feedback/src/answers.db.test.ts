import { aMember } from "@spots/seed/makers/business";
import { newId } from "@spots/seed/makers/ids";
import { afterEach, describe, expect, it } from "vitest";
import { aShop, fieldsOn, post, sendJson, token } from "./test-app";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const place = () => aShop(closing);
type Place = Awaited<ReturnType<typeof place>>;

/** A form as the page gives it out, a minute old. */
async function aForm({ app, pass }: Place, address = `/f/${token}`) {
  const fields = fieldsOn(await (await fetch(`${app}${address}`)).text());
  pass(60_000);
  return fields;
}

const storedOf = ({ stage }: Place, id: string | undefined) =>
  stage.response.findMany({ where: { id: id ?? "" }, include: { kudos: true, mentions: true, coding: true } });

describe("whom a customer thanks", () => {
  it("may be a person of the list and somebody described in words, and both are kept", async () => {
    const at = await place();
    const { app, shop } = at;
    const words = "and the new trainee with the red scarf";
    const form = await aForm(at);
    const sent = await post(app, { ...form, recommend: "9", thanked: shop.staff.id, thankedWords: words });
    expect(sent.status).toBe(303);
    const program = { id: newId(), recommend: 9, thankedMemberId: shop.staff.id, thankedWords: words };
    expect((await sendJson(app, program)).status).toBe(201);
    for (const id of [form.id, program.id])
      expect(await storedOf(at, id)).toMatchObject([{ kudos: [{ memberId: shop.staff.id, words }] }]);
  });

  it("is somebody who is on this channel's form: not who left, works elsewhere, is an owner, or is not listed", async () => {
    const at = await place();
    const { app, shop, stage } = at;
    const { businessId } = shop;
    const elsewhere = await stage.location.create({
      data: { businessId, id: newId(), name: "Elsewhere", timeZone: "Europe/London" },
    });
    const gone = await aMember(stage, businessId, { name: "Gone" });
    await stage.member.update({
      where: { businessId_id: { businessId, id: gone.id } },
      data: { leftAt: new Date() },
    });
    const far = await aMember(stage, businessId, { name: "Far", locationIds: [elsewhere.id] });
    const shy = await aMember(stage, businessId, { name: "Shy" });
    await stage.member.update({ where: { businessId_id: { businessId, id: shy.id } }, data: { onForm: false } });
    for (const { id: thankedMemberId } of [gone, far, shy, shop.owner]) {
      const refused = await sendJson(app, { id: newId(), story: "x", thankedMemberId });
      expect([refused.status, await refused.json()]).toEqual([
        422,
        expect.objectContaining({ errors: [{ field: "thankedMemberId", code: "notOnForm" }] }),
      ]);
    }
    expect((await sendJson(app, { id: newId(), story: "x", thankedMemberId: shop.staff.id })).status).toBe(201);
  });

  it("may be an owner who is on the form by choice", async () => {
    const at = await place();
    const { app, shop, stage } = at;
    const { businessId, owner } = shop;
    await stage.member.update({
      where: { businessId_id: { businessId, id: owner.id } },
      data: { onForm: true, name: "Benny Ox" },
    });
    expect(await (await fetch(`${app}/f/${token}`)).text()).toContain("Benny");
    expect((await sendJson(app, { id: newId(), story: "x", thankedMemberId: owner.id })).status).toBe(201);
  });

  it("is told apart from a colleague of the same first name", async () => {
    const { app, shop, stage } = await place();
    await aMember(stage, shop.businessId, { name: "Plus anna" });
    await aMember(stage, shop.businessId, { name: "Plus o'ne" });
    const page = await (await fetch(`${app}/f/${token}`)).text();
    expect(page).toContain("Plus A.");
    expect(page).toContain("Plus O.");
  });

  it("is the same thanks when it is sent again after that person has left", async () => {
    const { app, shop, stage, pass } = await place();
    const { businessId } = shop;
    const body = { id: newId(), story: "x", thankedMemberId: shop.staff.id };
    expect((await sendJson(app, body)).status).toBe(201);
    await stage.member.update({
      where: { businessId_id: { businessId, id: shop.staff.id } },
      data: { leftAt: new Date() },
    });
    pass(1);
    await expect
      .poll(async () => (await fetch(`${app}/f/${token}`)).text().then((page) => page.includes(shop.staff.id)), {
        timeout: 10_000,
      })
      .toBe(false);
    expect((await sendJson(app, body)).status).toBe(200);
    expect((await sendJson(app, { ...body, id: newId() })).status).toBe(422);
  });
});

describe("an id that is known already", () => {
  it("is refused with 409 when a program sends other answers under it, and nothing changes", async () => {
    const at = await place();
    const { app, shop } = at;
    const body = { id: newId(), story: "The towel", recommend: 9, thankedMemberId: shop.staff.id, locale: "en" };
    expect((await sendJson(app, body)).status).toBe(201);
    const others = [
      { story: "The coat" },
      { recommend: 3 },
      { recommend: null },
      { comment: "more" },
      { thankedMemberId: null },
      { thankedWords: "and another" },
      { contact: "a@example.com", consent: true },
      { locale: "de" },
    ];
    for (const other of others) {
      const refused = await sendJson(app, { ...body, ...other });
      expect([refused.status, await refused.json()]).toEqual([409, expect.objectContaining({ code: "id-taken" })]);
    }
    expect((await sendJson(app, body)).status).toBe(200);
    expect(await storedOf(at, body.id)).toMatchObject([
      { story: "The towel", recommend: 9, comment: "", contact: null },
    ]);
  });

  it("is refused at another channel of the business", async () => {
    const { app, shop, stage } = await place();
    const { businessId, location } = shop;
    const second = "b".repeat(22);
    await stage.channel.create({
      data: { businessId, id: newId(), token: second, name: "At the till", locationId: location.id },
    });
    const body = { id: newId(), story: "The towel" };
    expect((await sendJson(app, body)).status).toBe(201);
    expect((await sendJson(app, body, second)).status).toBe(409);
    expect((await sendJson(app, body)).status).toBe(200);
  });

  it("is one new and one refused answer when two differ and arrive together", async () => {
    const at = await place();
    const id = newId();
    const bodies = Array.from({ length: 8 }, (_, index) => ({ id, story: index % 2 ? "The towel" : "The coat" }));
    const fates = await Promise.all(bodies.map((body) => sendJson(at.app, body)));
    expect(fates.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201, 409, 409, 409, 409]);
    const first = fates.findIndex(({ status }) => status === 201);
    expect(await storedOf(at, id)).toMatchObject([{ story: bodies[first]?.story }]);
  });
});

describe("an answer that is sent again with other words, from the form that it was made with", () => {
  it("is one answer that says what was said last, coded anew, with the former words in its event", async () => {
    const at = await place();
    const { app, shop, stage } = at;
    const form = await aForm(at);
    const first = { ...form, story: "The towel", thanked: shop.staff.id };
    expect((await post(app, first)).status).toBe(303);
    const [{ businessId, id: responseId } = { businessId: "", id: "" }] = await storedOf(at, form.id);
    await stage.coding.create({ data: { businessId, responseId, matcherVersion: "1", codedAt: new Date() } });
    await stage.mention.create({
      data: {
        businessId,
        id: newId(),
        responseId,
        spotId: shop.spot.id,
        spotVersion: 1,
        status: "counted",
        createdAt: new Date(),
      },
    });
    const changed = { ...form, story: "The towel and the tea", recommend: "8", thankedWords: "the new one" };
    for (const _turn of [1, 2]) expect((await post(app, changed)).status).toBe(303);
    expect(await storedOf(at, form.id)).toMatchObject([
      {
        story: "The towel and the tea",
        recommend: 8,
        kudos: [{ memberId: null, words: "the new one", decision: null }],
        mentions: [],
        coding: null,
      },
    ]);
    const events = await stage.event.findMany({ where: { subjectId: responseId }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["response.received", "response.corrected"]);
    expect(events[1]?.data).toMatchObject({
      locationId: shop.location.id,
      before: { story: "The towel", recommend: null, thankedMemberId: shop.staff.id },
    });
  });

  it("stays as it is when the changed words cannot be taken", async () => {
    const at = await place();
    const form = await aForm(at);
    await post(at.app, { ...form, story: "The towel" });
    expect((await post(at.app, { ...form, story: "The coat", recommend: "11" })).status).toBe(422);
    expect((await post(at.app, { ...form, story: "The coat", thanked: newId() })).status).toBe(422);
    expect(await storedOf(at, form.id)).toMatchObject([{ story: "The towel", recommend: null, kudos: [] }]);
  });

  it("is changed by no form but its own: not by a program, and not with a time signed for another form", async () => {
    const at = await place();
    const [mine, theirs] = [await aForm(at), await aForm(at)];
    await post(at.app, { ...mine, story: "The towel" });
    expect((await post(at.app, { ...theirs, id: mine.id ?? "", story: "Rude" })).status).toBe(422);
    expect((await sendJson(at.app, { id: mine.id, story: "Rude", locale: "en" })).status).toBe(409);
    expect(await storedOf(at, mine.id)).toMatchObject([{ story: "The towel" }]);
  });
});

describe("the time at which a form was made", () => {
  it("ends after half a day: the page asks to send once more, keeps what was typed, and it is still one answer", async () => {
    const at = await place();
    const form: Record<string, string> = { ...(await aForm(at)), story: "The towel" };
    expect((await post(at.app, form)).status).toBe(303);
    at.pass(13 * 3_600_000);
    const late = await post(at.app, form);
    const page = await late.text();
    expect(late.status).toBe(422);
    expect(page).toContain("Everything you wrote is still here");
    expect(fieldsOn(page)).toMatchObject({ id: form.id, story: "The towel" });
    at.pass(60_000);
    expect((await post(at.app, fieldsOn(page))).status).toBe(303);
    expect(await storedOf(at, form.id)).toHaveLength(1);
  });

  it("serves one answer on one channel, and no second one", async () => {
    const at = await place();
    const { app, shop, stage } = at;
    const { businessId, location } = shop;
    const second = "b".repeat(22);
    await stage.channel.create({
      data: { businessId, id: newId(), token: second, name: "At the till", locationId: location.id },
    });
    const form = await aForm(at);
    const before = await stage.response.count();
    expect((await post(app, { ...form, id: newId(), story: "x" })).status).toBe(422);
    expect((await post(app, { ...form, story: "x" }, `/f/${second}`)).status).toBe(422);
    expect(await stage.response.count()).toBe(before);
  });
});

describe("the language of an answer", () => {
  it("is the business's when a program names none", async () => {
    const at = await place();
    const { businessId } = at.shop;
    await at.stage.business.update({ where: { id: businessId }, data: { locale: "de" } });
    const body = { id: newId(), story: "Das Handtuch" };
    expect((await sendJson(at.app, body)).status).toBe(201);
    expect(await storedOf(at, body.id)).toMatchObject([{ locale: "de" }]);
  });
});

describe("a program's visit", () => {
  it("is refused by name when we did not sign it for this business", async () => {
    const { app } = await place();
    const refused = await sendJson(app, { id: newId(), story: "x", visit: "1234.abc" });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      expect.objectContaining({ errors: [{ field: "visit", code: "invalid" }] }),
    ]);
  });
});
