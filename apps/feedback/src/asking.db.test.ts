import { aForm, aQuestion, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, fieldsOn } from "./test/app";

const token = "abcdefgaskedaskedasked";

/** A customer's personal link by mail, and a running server. */
async function aLink(more: object = {}) {
  const served = await aFeedbackApp();
  const { testDb, shop, app, pass } = served;
  const { businessId, asking, channel } = shop;
  await testDb.business.update({ where: { id: businessId }, data: { code: token.slice(0, 7) } });
  await testDb.channel.update({
    where: { businessId_id: { businessId, id: channel.id } },
    data: { token: `${token.slice(0, 7)}aaaaaaaaaaaaaaa` },
  });
  const where = { businessId_id: { businessId, id: asking.id } };
  const expiresAt = new Date(Date.now() + 3_600_000);
  await testDb.asking.update({ where, data: { token, expiresAt, ...more } });
  const stored = () => testDb.asking.findUniqueOrThrow({ where });
  const answers = () => testDb.response.findMany({ where: { businessId, id: asking.responseId } });
  const open = async (query = "") => {
    const response = await fetch(`${app}/a/${token}${query}`);
    return { status: response.status, page: await response.text() };
  };
  const send = (fields: Record<string, string>, path = "") =>
    fetch(`${app}/a/${token}${path}`, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
  return { ...served, asking, businessId, stored, answers, open, send, pass };
}

describe("a personal link", () => {
  it("opens the form with the tapped score chosen, and stores no answer by being opened", async () => {
    const { open, stored, answers } = await aLink();
    const { status, page } = await open("?s=9&lang=de");
    expect(status).toBe(200);
    expect(fieldsOn(page).recommend).toBe("9");
    expect(page).toContain('lang="de');
    expect(await answers()).toEqual([]);
    expect(await stored()).toMatchObject({ status: "opened" });
    expect(fieldsOn((await open("?s=11")).page).recommend ?? "").toBe("");
  });

  it("takes one answer, tied to its visit, and refuses a second one kindly", async () => {
    const { open, send, stored, answers, pass } = await aLink();
    const fields = fieldsOn((await open("?s=9")).page);
    pass(60_000);
    const sent = await send(fields);
    expect(sent.status).toBe(303);
    expect(sent.headers.get("location")).toMatch(new RegExp(`^/a/${token}/thanks`));
    expect(await answers()).toMatchObject([{ recommend: 9 }]);
    expect(await stored()).toMatchObject({ status: "answered", contact: null, dueAt: null });
    // The same again is a repeated request.
    expect((await send(fields)).status).toBe(303);
    expect((await open()).page).toContain("has been used for an answer already");
    pass(10 * 60_000);
    const other = await send({ ...fields, id: newId(), recommend: "1" });
    expect(await other.text()).toContain("has been used for an answer already");
    expect(await answers()).toMatchObject([{ recommend: 9 }]);
  });

  it("tells of a visit", async () => {
    const { testDb, shop, open, send, pass, answers, businessId } = await aLink();
    const id = newId();
    await testDb.visit.create({ data: { businessId, id, locationId: shop.location.id, startedAt: new Date() } });
    await testDb.asking.updateMany({ where: { businessId, token }, data: { visitId: id } });
    const fields = fieldsOn((await open()).page);
    pass(60_000);
    await send({ ...fields, recallText: "The lantern" });
    expect(await answers()).toMatchObject([{ visitId: id, recallText: "The lantern" }]);
  });

  it("names who served its customer where the form does", async () => {
    const { testDb, shop, open, businessId } = await aLink();
    const { staff, location, channel, owner } = shop;
    const content = formOf(aQuestion("text", "How was {person}?"));
    const form = await aForm(testDb, { businessId, memberId: owner.id, content });
    await testDb.channel.update({
      where: { businessId_id: { businessId, id: channel.id } },
      data: { formId: form.id },
    });
    const [id, at] = [newId(), new Date()];
    await testDb.visit.create({ data: { businessId, id, locationId: location.id, startedAt: at } });
    const given = {
      status: "delivered",
      dueAt: at,
      deliveredAt: at,
      description: "A chair",
      improvised: true,
    } as const;
    await testDb.moment.create({
      data: { ...{ businessId, id: newId(), locationId: location.id, memberId: staff.id, visitId: id }, ...given },
    });
    expect((await open("?lang=en")).page).not.toContain("How was");
    await testDb.asking.updateMany({ where: { businessId, token }, data: { visitId: id } });
    expect((await open("?lang=en")).page).toContain(`How was ${staff.name.split(" ")[0]}`);
  });

  it("says that it has expired, and an unknown one is not found", async () => {
    const { open, app } = await aLink({ expiresAt: new Date(Date.now() - 1000) });
    expect((await open()).page).toContain("This link has expired");
    expect((await fetch(`${app}/a/${"x".repeat(22)}`)).status).toBe(404);
    expect((await fetch(`${app}/a/nothing`)).status).toBe(404);
    expect((await fetch(`${app}/a/nothing/stop`, { method: "POST" })).status).toBe(404);
  });

  it("ends the mails by one request without a session, and not by being opened", async () => {
    const { open, send, stored, testDb, businessId, asking } = await aLink();
    expect((await open("/stop")).page).toContain("Not be asked any more?");
    expect(await stored()).toMatchObject({ status: "sent" });
    for (let times = 0; times < 2; times += 1) {
      const response = await send({ "List-Unsubscribe": "One-Click" }, "/stop");
      expect(response.status).toBe(200);
      expect(response.headers.get("set-cookie")).toBeNull();
    }
    expect(await stored()).toMatchObject({ status: "unsubscribed", contact: null, dueAt: null });
    const stops = await testDb.askingStop.findMany({ where: { businessId, person: asking.person } });
    expect(stops).toMatchObject([{ reason: "unsubscribed" }]);
    expect(await testDb.event.count({ where: { businessId, type: "asking.stopped" } })).toBe(1);
  });
});
