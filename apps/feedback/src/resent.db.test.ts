import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, fieldsOn, post, sendJson, storedOf, token } from "./test/app";

describe("an id that is already stored", () => {
  it("is refused with 409 when an API client sends other answers with it, and nothing changes", async () => {
    const at = await aFeedbackApp();
    const { app, shop } = at;
    const body = { id: newId(), recallText: "The towel", recommend: 9, thankedMemberId: shop.staff.id, locale: "en" };
    expect((await sendJson(app, body)).status).toBe(201);
    const others = [
      { recallText: "The coat" },
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
      { recallText: "The towel", recommend: 9, comment: "", contact: null },
    ]);
  });

  it("is refused on another channel of the business", async () => {
    const { app, shop, testDb } = await aFeedbackApp();
    const { businessId, location } = shop;
    const second = `${token.slice(0, 7)}${"b".repeat(15)}`;
    await testDb.channel.create({
      data: { businessId, id: newId(), token: second, name: "At the till", locationId: location.id },
    });
    const body = { id: newId(), recallText: "The towel" };
    expect((await sendJson(app, body)).status).toBe(201);
    expect((await sendJson(app, body, second)).status).toBe(409);
    expect((await sendJson(app, body)).status).toBe(200);
  });

  it("is stored once and refused once when two concurrent requests differ", async () => {
    const at = await aFeedbackApp();
    const id = newId();
    const bodies = Array.from({ length: 8 }, (_, index) => ({ id, recallText: index % 2 ? "The towel" : "The coat" }));
    const fates = await Promise.all(bodies.map((body) => sendJson(at.app, body)));
    expect(fates.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201, 409, 409, 409, 409]);
    const first = fates.findIndex(({ status }) => status === 201);
    expect(await storedOf(at, id)).toMatchObject([{ recallText: bodies[first]?.recallText }]);
  });
});

describe("an answer sent again with changed texts from its own form", () => {
  it("is one answer with the last texts, coded again, with the former texts in its event", async () => {
    const at = await aFeedbackApp();
    const { app, shop, testDb } = at;
    const form = await aForm(at);
    const first = { ...form, recallText: "The towel", thankedMemberId: shop.staff.id };
    expect((await post(app, first)).status).toBe(303);
    const [{ businessId, id: responseId } = { businessId: "", id: "" }] = await storedOf(at, form.id);
    await testDb.coding.create({ data: { businessId, responseId, matcherVersion: "1", codedAt: new Date() } });
    const [mentionId, at0, byMemberId] = [newId(), new Date(), shop.owner.id];
    await testDb.mention.create({
      data: {
        businessId,
        id: mentionId,
        responseId,
        spotId: shop.spot.id,
        spotVersion: 1,
        status: "counted",
        createdAt: at0,
      },
    });
    const [earlier, later] = [newId(), newId()];
    for (const [id, verdict, supersedesId] of [
      [earlier, "confirmed", null],
      [later, "dismissed", earlier],
    ] as const)
      await testDb.mentionDecision.create({
        data: { businessId, id, mentionId, verdict, byMemberId, at: at0, supersedesId },
      });
    const changed = { ...form, recallText: "The towel and the tea", recommend: "8", thankedWords: "the new one" };
    for (const _turn of [1, 2]) expect((await post(app, changed)).status).toBe(303);
    expect(await storedOf(at, form.id)).toMatchObject([
      {
        recallText: "The towel and the tea",
        recommend: 8,
        kudos: [{ memberId: null, words: "the new one", decision: null }],
        mentions: [],
        coding: null,
      },
    ]);
    const events = await testDb.event.findMany({ where: { subjectId: responseId }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["response.received", "response.corrected"]);
    expect(events[1]?.data).toMatchObject({
      locationId: shop.location.id,
      before: { recallText: "The towel", recommend: null, thankedMemberId: shop.staff.id },
    });
  });

  it("is unchanged when the new texts are invalid", async () => {
    const at = await aFeedbackApp();
    const form = await aForm(at);
    await post(at.app, { ...form, recallText: "The towel" });
    expect((await post(at.app, { ...form, recallText: "The coat", recommend: "11" })).status).toBe(422);
    expect((await post(at.app, { ...form, recallText: "The coat", thankedMemberId: newId() })).status).toBe(422);
    expect(await storedOf(at, form.id)).toMatchObject([{ recallText: "The towel", recommend: null, kudos: [] }]);
  });

  it("is not changed by an API request, nor with a time signed for another form", async () => {
    const at = await aFeedbackApp();
    const [mine, theirs] = [await aForm(at), await aForm(at)];
    await post(at.app, { ...mine, recallText: "The towel" });
    expect((await post(at.app, { ...theirs, id: mine.id ?? "", recallText: "Rude" })).status).toBe(422);
    expect((await sendJson(at.app, { id: mine.id, recallText: "Rude", locale: "en" })).status).toBe(409);
    expect(await storedOf(at, mine.id)).toMatchObject([{ recallText: "The towel" }]);
  });
});

describe("a form that somebody goes back to without a script", () => {
  it("long after its answer gives the next customer an answer of their own, and the former one stays", async () => {
    const at = await aFeedbackApp();
    const form = await aForm(at);
    const first = { ...form, recallText: "The towel", recommend: "9" };
    expect((await post(at.app, first)).status).toBe(303);
    at.pass(3 * 60_000);
    const asked = await post(at.app, { ...form, recallText: "The queue", recommend: "3" });
    const page = await asked.text();
    expect(asked.status).toBe(422);
    expect(page).toContain("An answer has already been sent from this page");
    const next = fieldsOn(page);
    expect(next).toMatchObject({ recallText: "The queue", recommend: "3", visit: "" });
    expect(next.id).not.toBe(form.id);
    at.pass(2000);
    for (const _turn of [1, 2]) expect((await post(at.app, next)).status).toBe(303);
    expect(await storedOf(at, form.id)).toMatchObject([{ recallText: "The towel", recommend: 9 }]);
    expect(await storedOf(at, next.id)).toMatchObject([{ recallText: "The queue", recommend: 3 }]);
    expect((await post(at.app, first)).status).toBe(303);
    expect(await at.testDb.response.count({ where: { id: { in: [form.id ?? "", next.id ?? ""] } } })).toBe(2);
  });

  it("keeps correcting one customer's answer with the page's script and from a personal link", async () => {
    const at = await aFeedbackApp();
    const { testDb, shop } = at;
    const scripted = await aForm(at);
    expect((await post(at.app, { ...scripted, recallText: "The towel" })).status).toBe(303);
    const [personal, { id: caseId }] = [newId(), await testDb.serviceCase.findFirstOrThrow()];
    await testDb.serviceCase.update({
      where: { businessId_id: { businessId: shop.businessId, id: caseId } },
      data: { secondResponseId: personal },
    });
    const second = await aForm(at, `/f/${token}?again=${personal}`);
    expect((await post(at.app, { ...second, recallText: "Better now" })).status).toBe(303);
    at.pass(3_600_000);
    const headers = { accept: "application/json" };
    const body = new URLSearchParams({ ...scripted, recallText: "The towel and the tea" });
    const reply = await fetch(`${at.app}/f/${token}`, { method: "POST", body, headers });
    expect(await reply.json()).toMatchObject({ status: "received" });
    expect((await post(at.app, { ...second, recallText: "Much better now" })).status).toBe(303);
    expect(await storedOf(at, scripted.id)).toMatchObject([{ recallText: "The towel and the tea" }]);
    expect(await storedOf(at, personal)).toMatchObject([{ recallText: "Much better now" }]);
  });

  it("is not needed by the next customer: the thank-you page links to a new form", async () => {
    const { app } = await aFeedbackApp();
    const thanks = await (await fetch(`${app}/f/${token}/thanks?lang=de`)).text();
    expect(thanks).toContain(`<a href="/f/${token}?lang=de">Noch jemand möchte antworten</a>`);
  });
});

describe("a text of the maximum length", () => {
  it("is accepted with line breaks counted as one character each, and is the same answer from the script", async () => {
    const at = await aFeedbackApp();
    const form = await aForm(at);
    const [recallText, comment] = ["y", "z"].map(
      (letter) => Array.from({ length: 40 }, () => letter.repeat(49)).join("\n") + letter,
    );
    const full = { ...form, recallText: recallText ?? "", comment: comment ?? "" };
    const asBrowsersSend = Object.fromEntries(
      Object.entries(full).map(([name, value]) => [name, value.replaceAll("\n", "\r\n")]),
    );
    expect(full.recallText).toHaveLength(2000);
    for (const sent of [asBrowsersSend, full]) expect((await post(at.app, sent)).status).toBe(303);
    expect(await storedOf(at, form.id)).toMatchObject([{ recallText, comment }]);
    expect(await at.testDb.event.count({ where: { subjectId: form.id ?? "" } })).toBe(1);
  });
});

describe("the signed creation time of a form", () => {
  it("expires after 12 hours: the page asks to send once more with the same texts, and one answer is stored", async () => {
    const at = await aFeedbackApp();
    const form: Record<string, string> = { ...(await aForm(at)), recallText: "The towel" };
    expect((await post(at.app, form)).status).toBe(303);
    at.pass(13 * 3_600_000);
    const late = await post(at.app, form);
    const page = await late.text();
    expect(late.status).toBe(422);
    expect(page).toContain("Everything you wrote is still here");
    expect(fieldsOn(page)).toMatchObject({ id: form.id, recallText: "The towel" });
    at.pass(60_000);
    expect((await post(at.app, fieldsOn(page))).status).toBe(303);
    expect(await storedOf(at, form.id)).toHaveLength(1);
  });

  it("is valid for one answer on one channel only", async () => {
    const at = await aFeedbackApp();
    const { app, shop, testDb } = at;
    const { businessId, location } = shop;
    const second = `${token.slice(0, 7)}${"b".repeat(15)}`;
    await testDb.channel.create({
      data: { businessId, id: newId(), token: second, name: "At the till", locationId: location.id },
    });
    const form = await aForm(at);
    const before = await testDb.response.count();
    expect((await post(app, { ...form, id: newId(), recallText: "x" })).status).toBe(422);
    expect((await post(app, { ...form, recallText: "x" }, `/f/${second}`)).status).toBe(422);
    expect(await testDb.response.count()).toBe(before);
  });
});
