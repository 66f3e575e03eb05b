import { FormContent, standardForm } from "@spots/domain/form/form";
import { agree } from "@spots/test-kit/consent";
import { noHurry } from "@spots/test-kit/database";
import { aForm as aFormRow } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, fieldsOn, post, token } from "./test/app";

const friend = {
  isOn: true,
  words: { en: "Tea by the harbour", de: "Tee am Hafen" },
  voucher: { en: "A cake on us", de: "Ein Kuchen von uns" },
  ...{ link: "https://harbour.example/menu", linkText: { en: "Our menu", de: "Unsere Karte" } },
};
const words = "The lantern that Anna gave us";

/** A channel whose form has links for friends, with an answer that was just sent. */
async function aShared(isOn = true) {
  const served = await aFeedbackApp();
  const { app, testDb, shop } = served;
  const { businessId, channel, owner } = shop;
  await testDb.business.update({ where: { id: businessId }, data: { code: token.slice(0, 7) } });
  const content = FormContent.parse({ ...standardForm, ending: { friend: { ...friend, isOn } } });
  const { id: formId } = await aFormRow(testDb, { businessId, memberId: owner.id, content });
  await testDb.channel.update({ where: { businessId_id: { businessId, id: channel.id } }, data: { formId } });
  const answer = async (more: Record<string, string> = {}) => {
    const fields = await aForm(served);
    const sent = await post(app, { ...fields, recallText: words, ...more });
    const thanks = await (await fetch(`${app}${sent.headers.get("location")}`)).text();
    return { id: fields.id ?? "", fields, thanks };
  };
  const share = async ({ thanks }: { thanks: string }) => {
    const sent = await post(app, { answer: fieldsOn(thanks).answer ?? "" }, `/f/${token}/share`);
    return { status: sent.status, link: /^\/r\/[\w-]{22}/.exec(sent.headers.get("location") ?? "")?.[0] ?? "" };
  };
  const open = async (link: string, browser = newId()) => {
    const headers = { "user-agent": browser };
    const page = await (await fetch(`${app}${link}?lang=en`, { headers })).text();
    const body = new URLSearchParams(fieldsOn(page));
    const sent = await fetch(`${app}${link}?lang=en`, { method: "POST", body, headers, redirect: "manual" });
    const next = await (await fetch(`${app}${sent.headers.get("location")}`)).text();
    return { page, body, next, code: /<b>([a-z2-9]{6})<\/b>/.exec(next)?.[1] ?? "" };
  };
  const counted = () =>
    testDb.referralOpening.findMany({
      where: { businessId, responseId: { not: shop.response.id } },
      orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    });
  return { ...served, businessId, answer, share, open, counted };
}

describe("a link for friends", () => {
  it("is offered when the business turned it on, and made when the button is pressed", async () => {
    const off = await aShared(false);
    expect((await off.answer()).thanks).not.toContain("Show it to a friend");
    const { testDb, businessId, answer, share, app } = await aShared();
    const first = await answer();
    expect(first.thanks).toContain("Show it to a friend");
    expect(await testDb.referral.count({ where: { businessId, responseId: first.id } })).toBe(0);
    const { status, link } = await share(first);
    expect([status, (await share(first)).link]).toEqual([303, link]);
    expect(await testDb.referral.count({ where: { businessId, responseId: first.id } })).toBe(1);
    for (const part of [first.id, first.id.replaceAll("-", "")]) expect(link).not.toContain(part);
    const page = await (await fetch(`${app}${link}/share?lang=en`)).text();
    // The address of the settings, whatever host the request names.
    expect(page).toContain(`https://say.spots.example${link}`);
    expect(page).not.toContain(app);
  });

  it("shows the customer's words with their consent only, without names, and not after it was withdrawn", async () => {
    const { testDb, businessId, app, answer, share } = await aShared();
    const first = await answer();
    const { link } = await share(first);
    const read = async (lang = "en") => (await fetch(`${app}${link}?lang=${lang}`)).text();
    expect(await read()).toContain("Tea by the harbour");
    expect(await read("de")).toContain("Tee am Hafen");
    expect(await read()).not.toContain("lantern");
    await agree(testDb, { businessId, id: first.id }, "quote");
    expect(await read()).toContain("The lantern that •••• gave us");
    expect(await read()).not.toContain("Tea by the harbour");
    await testDb.consent.updateMany({ where: { businessId, responseId: first.id }, data: { withdrawnAt: new Date() } });
    expect(await read()).not.toContain("lantern");
  });

  it("counts a press and no visit: once a page, once a device, and not the one who shared it", async () => {
    const { app, answer, share, open, counted } = await aShared();
    const { link } = await share(await answer());
    for (const method of ["GET", "HEAD"]) await fetch(`${app}${link}`, { method });
    expect(await counted()).toEqual([]);
    // The test's own program made the link.
    const own = fieldsOn(await (await fetch(`${app}${link}`)).text());
    expect((await post(app, own, link)).status).toBe(303);
    expect(await counted()).toEqual([]);
    const first = await open(link, "phone");
    expect(first.next).toContain("A cake on us");
    expect(first.next).toContain('href="https://harbour.example/menu"');
    const again = await open(link, "phone");
    expect(again.code).toBe(first.code);
    await fetch(`${app}${link}`, { method: "POST", body: first.body, headers: { "user-agent": "other" } });
    expect(await counted()).toMatchObject([{ code: first.code, cameAt: null }]);
    await open(link, "tablet");
    expect(await counted()).toHaveLength(2);
  });

  it("counts a device once that presses on several pages at once", async () => {
    const { testDb, app, answer, share, counted } = await aShared();
    const { link } = await share(await answer());
    const headers = { "user-agent": "many tabs" };
    const page = async () => fieldsOn(await (await fetch(`${app}${link}`, { headers })).text());
    const pages = [await page(), await page(), await page()];
    const press = (fields: Record<string, string>) =>
      fetch(`${app}${link}`, { method: "POST", body: new URLSearchParams(fields), headers, redirect: "manual" });
    // While the link is locked, no press is counted before the others arrive.
    const pressed = await testDb.$transaction(async (held) => {
      await held.$queryRaw`select from referral for update`;
      const presses = Promise.all(pages.map(press));
      const isWaiting = async () => {
        const [row] = await testDb.$queryRaw<{ waits: boolean }[]>`
          select count(*) > 0 as waits from pg_stat_activity
          where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`;
        return row?.waits;
      };
      await expect.poll(isWaiting).toBe(true);
      return { presses };
    }, noHurry);
    expect((await pressed.presses).map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await counted()).toHaveLength(1);
  });

  it("sets no cookie, stores nothing of the friend, and counts no page that we did not make", async () => {
    const { app, answer, share, counted, pass } = await aShared();
    const { link } = await share(await answer());
    const seen = await fetch(`${app}${link}`);
    expect(seen.headers.get("set-cookie")).toBeNull();
    const made = fieldsOn(await seen.text());
    const headers = { "user-agent": "robot" };
    const press = (fields: Record<string, string>) =>
      fetch(`${app}${link}`, { method: "POST", body: new URLSearchParams(fields), headers, redirect: "manual" });
    for (const wrong of [{}, { ...made, id: newId() }, { ...made, made: "1.x" }, { ...made, website: "spam" }])
      expect((await press(wrong)).status).toBe(200);
    pass(13 * 3_600_000);
    expect((await press(made)).status).toBe(200);
    expect(await counted()).toEqual([]);
  });

  it("follows a friend to their answer by a code of one use, and never back to the first answer", async () => {
    const { answer, share, open, counted } = await aShared();
    const first = await answer();
    const { link } = await share(first);
    const { code, next } = await open(link);
    expect(next).toContain(`/f/${token}?came=${code}`);
    // The answer of the link itself, sent again.
    await answer({ ...first.fields, recallText: words, came: code });
    expect(await counted()).toMatchObject([{ cameAt: null }]);
    for (const came of ["zzzzzz", "' or 1=1", "x".repeat(5000), ""])
      expect((await answer({ came })).thanks).toContain("Thank");
    expect(await counted()).toMatchObject([{ cameAt: null }]);
    const second = await answer({ came: ` ${code.toUpperCase().replace(/^.../, "$&-")} ` });
    expect(await counted()).toMatchObject([{ cameAt: expect.any(Date) }]);
    const [at] = (await counted()).map(({ cameAt }) => cameAt);
    await answer({ came: code });
    expect((await counted()).map(({ cameAt }) => cameAt)).toEqual([at]);
    // The friend's own link is one of its own.
    const back = await share(second);
    expect(back.link).not.toBe(link);
    expect((await open(back.link)).code).not.toBe(code);
  });

  it("counts one friend for an answer, however often it is sent with other codes", async () => {
    const { answer, share, open, counted } = await aShared();
    const { link } = await share(await answer());
    const codes = [(await open(link)).code, (await open(link)).code];
    const { fields } = await answer({ came: codes[0] ?? "" });
    await answer({ ...fields, recallText: `${words}, too`, came: codes[1] ?? "" });
    expect((await counted()).map(({ code, cameAt }) => [code, cameAt !== null])).toEqual([
      [codes[0], true],
      [codes[1], false],
    ]);
  });

  it("counts 50 friends at most, and slows down one network", async () => {
    const { testDb, businessId, app, answer, share, open, counted } = await aShared();
    const first = await answer();
    const { link } = await share(first);
    const code = (nth: number) => `aaaa${"bcdefghjkm"[Math.floor(nth / 10)]}${"bcdefghjkm"[nth % 10]}`;
    await testDb.referralOpening.createMany({
      data: Array.from({ length: 50 }, (_, nth) => ({
        ...{ businessId, id: newId(), responseId: first.id, code: code(nth), openedAt: new Date() },
      })),
    });
    const late = await open(link);
    expect([late.code, late.next.includes("A cake on us")]).toEqual(["", true]);
    expect(await counted()).toHaveLength(50);
    const statuses: number[] = [];
    for (let nth = 0; nth < 20; nth += 1) {
      const fields = fieldsOn(await (await fetch(`${app}${link}`)).text());
      statuses.push((await post(app, fields, link)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it("is gone with its answer, and closed when it is turned off or the business is suspended", async () => {
    const { testDb, businessId, shop, app, answer, share, open, counted } = await aShared();
    const first = await answer();
    const { link } = await share(first);
    await open(link);
    await testDb.businessSuspension.create({
      data: { businessId, id: newId(), reason: "unpaid", suspendedBy: newId() },
    });
    await expect.poll(async () => (await fetch(`${app}${link}`)).status).toBe(404);
    await testDb.businessSuspension.deleteMany({ where: { businessId } });
    await expect.poll(async () => (await fetch(`${app}${link}`)).status).toBe(200);
    const key = { businessId_id: { businessId, id: shop.channel.id } };
    await testDb.channel.update({ where: key, data: { formId: null } });
    await expect.poll(async () => (await fetch(`${app}${link}`)).status).toBe(404);
    await testDb.response.delete({ where: { businessId_id: { businessId, id: first.id } } });
    expect((await fetch(`${app}${link}`)).status).toBe(404);
    expect(await counted()).toEqual([]);
  });

  it("is not made for the answer of another channel or business, or one that nobody signed", async () => {
    const { testDb, shop, answer, app } = await aShared();
    const { thanks } = await answer();
    const { answer: signed = "" } = fieldsOn(thanks);
    const [, signature] = signed.split(".");
    for (const forged of ["", newId(), `${newId()}.${signature}`, `${signed}x`, "x".repeat(10_000)])
      expect((await post(app, { answer: forged }, `/f/${token}/share`)).status).toBe(404);
    for (const path of ["/r/x", `/r/${"a".repeat(22)}`, `/r/${"%27".repeat(8)}`, `/r/${"a".repeat(22)}/share`])
      expect((await fetch(`${app}${path}`)).status).toBe(404);
    expect(await testDb.referral.count({ where: { responseId: { not: shop.response.id } } })).toBe(0);
  });
});
