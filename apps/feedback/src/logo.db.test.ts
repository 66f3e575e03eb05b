import { gzipSync } from "node:zlib";
import { asLogo } from "@spots/files/logo";
import { openStore } from "@spots/files/open-store";
import { fileKey } from "@spots/files/store";
import { aForm, aQuestion, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { anS3Bucket } from "@spots/test-kit/s3-server";
import sharp from "sharp";
import { expect, it } from "vitest";
import { aFeedbackApp, aForm as aSentForm, post, token } from "./test/app";

/** A feedback app whose business has a logo, and whose channel asks this question, too. */
async function aLogoShop(kind: "csat" | "voice") {
  const { place } = await anS3Bucket();
  const settings = {
    FILES_FOLDER: "none",
    ...{ STORAGE_S3_ENDPOINT: place.endpoint, STORAGE_S3_BUCKET: place.bucket, STORAGE_S3_REGION: place.region },
    ...{ STORAGE_S3_KEY: place.key, STORAGE_S3_SECRET: place.secret },
  };
  const app = await aFeedbackApp(settings);
  const { testDb, shop } = app;
  const { businessId } = shop;
  const upload = await sharp({ create: { width: 300, height: 100, channels: 4, background: "#c33" } })
    .png()
    .toBuffer();
  const { bytes, width, height } = await asLogo(upload);
  const logo = { id: newId(), width, height };
  await openStore(settings).put(fileKey(businessId, "logo", logo.id), bytes);
  const { name } = await testDb.business.update({ where: { id: businessId }, data: { logo } });
  const form = await aForm(testDb, { businessId, memberId: shop.owner.id, content: formOf(aQuestion(kind)) });
  const where = { businessId_id: { businessId, id: shop.channel.id } };
  await testDb.channel.update({ where, data: { formId: form.id } });
  const page = await (await fetch(`${app.app}/f/${token}`)).text();
  return { ...app, page, name, bytes, businessId, logo, address: `/logos/${businessId}/${logo.id}` };
}

/** The addresses that a page loads. */
const loaded = (page: string) => [...page.matchAll(/ src="([^"]+)"/g)].map(([, address]) => address);

it.each([
  ["csat", "/form.js"],
  ["voice", "/form-voice.js"],
] as const)(
  "a business's logo is the third request of a form with %s, has its name as text, and is kept",
  async (kind, its) => {
    const { app, page, name, bytes, address } = await aLogoShop(kind);
    expect(loaded(page)).toEqual([address, expect.stringContaining(its)]);
    expect(page).toContain(`alt="${name}"`);
    const answer = await fetch(app + address);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/webp"]);
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect((await answer.bytes()).length).toBe(bytes.length);
    const script = await (await fetch(app + (loaded(page)[1] ?? ""))).text();
    expect(gzipSync(page).length + gzipSync(script).length + bytes.length).toBeLessThan(15_000);
    const policy = (await fetch(`${app}/f/${token}`)).headers.get("content-security-policy");
    expect(policy).toContain("img-src 'self' data:");
  },
);

it("nobody gets a logo that does not exist", async () => {
  const { app, businessId, logo } = await aLogoShop("csat");
  const others = [`${newId()}/${logo.id}`, `${businessId}/${newId()}`, `${businessId}/..%2F..%2Fetc`, "x/y"];
  for (const other of others) expect((await fetch(`${app}/logos/${other}`)).status).toBe(404);
});

it("a business's logo is on the pages of a customer's consents and of a visit's code, too", async () => {
  const at = await aLogoShop("csat");
  const { app, testDb, shop, businessId, address } = at;
  const code = `${token.slice(0, 7)}CARD-of-a-table`;
  await testDb.visitCode.updateMany({ where: { businessId, id: shop.card.id }, data: { code } });
  const sent = await post(app, { ...(await aSentForm(at)), recallText: "The warm towel", "agree-quote": "1" });
  const thanks = await (await fetch(app + sent.headers.get("location"))).text();
  const consents = /href="(\/consents\/[^"?]+)/.exec(thanks)?.[1] ?? "";
  for (const path of [consents, `/c/${code}/notes`, `/c/${code}/promises`]) {
    const answer = await fetch(app + path);
    expect([path, answer.status, loaded(await answer.text())]).toEqual([path, 200, [address]]);
  }
});
