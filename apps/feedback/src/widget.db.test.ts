import { gzipSync } from "node:zlib";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, fieldsOn, storedOf, token } from "./test/app";

const site = "https://shop.example";

/** A channel that is a widget of one web site. */
async function aWidget() {
  const at = await aFeedbackApp();
  const { businessId, id } = at.shop.channel;
  await at.testDb.channel.update({
    where: { businessId_id: { businessId, id } },
    data: { kind: "widget", origins: [site] },
  });
  const address = `${at.app}/w/${token}`;
  const open = (origin: string, path = "") => fetch(`${address}${path}`, { headers: { origin }, redirect: "manual" });
  const send = (origin: string, fields: Record<string, string>) =>
    fetch(address, {
      method: "POST",
      headers: { origin, accept: "application/json" },
      body: new URLSearchParams(fields),
    });
  return { ...at, address, open, send };
}

const allowedIn = (answer: Response) => answer.headers.get("access-control-allow-origin");

describe("a widget", () => {
  it("gives its form and thanks to a web site on its list, and takes an answer from there once", async () => {
    const at = await aWidget();
    const page = await at.open(site, "?lang=de");
    expect([page.status, allowedIn(page), page.headers.get("vary")]).toEqual([
      ...[200, site, expect.stringContaining("origin")],
    ]);
    const html = await page.text();
    expect(html).toContain('lang="de');
    // The policy of a web site would refuse a style in it.
    expect(html).not.toMatch(/<style|style=/);
    expect(html).toMatch(/<script type="text\/plain" data-style>[^<]*--paper/);
    at.pass(60_000);
    const fields: Record<string, string> = { ...fieldsOn(html), recallText: "A towel" };
    for (const _ of [1, 2]) {
      const sent = await at.send(site, fields);
      expect([sent.status, allowedIn(sent), await sent.json()]).toEqual([
        ...[200, site, { status: "received", to: `/w/${token}/thanks` }],
      ]);
    }
    expect(await storedOf(at, fields.id)).toMatchObject([{ recallText: "A towel", locale: "de" }]);
    const thanks = await at.open(site, "/thanks");
    expect([thanks.status, allowedIn(thanks)]).toEqual([200, site]);
  });

  it.each(["https://evil.example", "https://shop.example.evil.example", "http://shop.example", "null"])(
    "tells %s nothing and takes nothing from it",
    async (origin) => {
      const at = await aWidget();
      const fields = fieldsOn(await (await at.open(site)).text());
      at.pass(60_000);
      for (const answer of [await at.open(origin), await at.send(origin, { ...fields, recallText: "A towel" })]) {
        expect([answer.status, allowedIn(answer)]).toEqual([403, null]);
        expect(await answer.text()).not.toContain("<form");
      }
      expect(await storedOf(at, fields.id)).toEqual([]);
    },
  );

  it("has its own page for somebody who opens its address, and none for a QR code", async () => {
    const at = await aWidget();
    const opened = await fetch(at.address, { redirect: "manual" });
    expect([opened.status, opened.headers.get("location")]).toEqual([302, `/f/${token}`]);
    expect((await fetch(at.address, { method: "POST" })).status).toBe(403);
    const { businessId, id } = at.shop.channel;
    await at.testDb.channel.update({
      where: { businessId_id: { businessId, id } },
      data: { kind: "link", origins: [] },
    });
    expect((await at.open(site)).status).toBe(404);
    expect((await at.send(site, { id: newId() })).status).toBe(404);
  });

  it("shows that it is closed on the web site", async () => {
    const at = await aWidget();
    const { businessId, id } = at.shop.channel;
    await at.testDb.channel.update({ where: { businessId_id: { businessId, id } }, data: { closedAt: new Date() } });
    const page = await at.open(site);
    expect([page.status, allowedIn(page), await page.text()]).toEqual([
      ...[404, site, expect.stringContaining("is not collecting answers here any more")],
    ]);
  });
});

describe("the script of widgets", () => {
  it("has at most 15 kB with gzip, can be loaded by every site, and evaluates no text", async () => {
    const { app } = await aFeedbackApp();
    const answer = await fetch(`${app}/widget.js`);
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const script = await answer.text();
    expect(gzipSync(script).length).toBeLessThanOrEqual(15_000);
    expect(script).not.toMatch(/\beval\b|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|cookie/);
    expect(script).not.toMatch(/localStorage|sessionStorage|indexedDB/);
  });
});
