import { openStore } from "@spots/files/open-store";
import { fileKey } from "@spots/files/store";
import { aForm as aFormRow, aQuestion, formOf } from "@spots/test-kit/form";
import { anS3Bucket } from "@spots/test-kit/s3-server";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, storedOf, token } from "./test/app";

const look = aQuestion("photo", "Show us your cut");
const text = aQuestion("text", "What was missing?");

/** An app whose files are in a bucket, and whose channel asks for a photo and then for a text. */
async function aPhotoForm(change: { secret?: string } = {}) {
  const bucket = await anS3Bucket();
  const { endpoint, bucket: name, region, key, secret } = { ...bucket.place, ...change };
  const settings = {
    FILES_FOLDER: "none",
    ...{ STORAGE_S3_ENDPOINT: endpoint, STORAGE_S3_BUCKET: name, STORAGE_S3_REGION: region },
    ...{ STORAGE_S3_KEY: key, STORAGE_S3_SECRET: secret },
  };
  const app = await aFeedbackApp(settings);
  const { testDb, shop } = app;
  const { businessId } = shop;
  const form = await aFormRow(testDb, { businessId, memberId: shop.owner.id, content: formOf(look, text) });
  await testDb.channel.update({
    where: { businessId_id: { businessId, id: shop.channel.id } },
    data: { formId: form.id },
  });
  return { ...app, businessId, bucket, store: openStore(settings) };
}
type App = Awaited<ReturnType<typeof aPhotoForm>>;

/** Sends the form as a browser without a script does, with a file in the field of the photo. */
async function send({ app }: App, fields: Record<string, string>, file: Uint8Array | string, json = false) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("q1", new File([typeof file === "string" ? file : new Uint8Array(file)], "IMG_1.jpg"));
  const headers = { accept: json ? "application/json" : "text/html" };
  return fetch(`${app}/f/${token}`, { method: "POST", body, headers, redirect: "manual" });
}

const aPhoto = (colour = "#c96") =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: colour } })
    .withExif({ IFD0: { Make: "A phone", ImageDescription: "SECRET-PLACE" } })
    .jpeg()
    .toBuffer();

describe("a photo with an answer", () => {
  it("is asked for by a form that works without a script, and stored without what the phone added", async () => {
    const scene = await aPhotoForm();
    const page = await (await fetch(`${scene.app}/f/${token}?lang=en`)).text();
    expect(page).toMatch(/<form [^>]*enctype="multipart\/form-data"/);
    expect(page).toMatch(/<input type="file" id="q1" name="q1" accept="image\/jpeg,image\/png,image\/webp"/);
    expect(page).toMatch(/Only [^<]+ sees the photo/);
    const fields = await aForm(scene);
    const words = { recallText: "The lantern", q2: "Quieter music" };
    expect((await send(scene, { ...fields, ...words }, await aPhoto())).status).toBe(303);
    const [row] = await storedOf(scene, fields.id);
    expect(row).toMatchObject({
      recallText: "The lantern",
      answers: { [look.id]: { width: 40, height: 20 }, [text.id]: "Quieter music" },
    });
    const [key] = scene.bucket.keys();
    expect(key).toMatch(new RegExp(`^${scene.businessId}/answerPhoto/[0-9a-f-]{36}$`));
    expect(JSON.stringify(row?.answers)).toContain(key?.split("/")[2]);
    const bytes = await scene.store.get(fileKey(scene.businessId, "answerPhoto", key?.split("/")[2] ?? ""));
    expect(Buffer.from(bytes ?? []).includes("SECRET-PLACE")).toBe(false);
    expect((await sharp(bytes ?? new Uint8Array()).metadata()).format).toBe("jpeg");
  });

  it("is optional, and alone is an answer", async () => {
    const scene = await aPhotoForm();
    const without = await aForm(scene);
    expect((await send(scene, { ...without, recallText: "The lantern" }, "")).status).toBe(303);
    expect(await storedOf(scene, without.id)).toMatchObject([{ answers: null }]);
    const alone = await aForm(scene);
    expect((await send(scene, alone, await aPhoto())).status).toBe(303);
    expect(await storedOf(scene, alone.id)).toHaveLength(1);
  });

  it("sent again is the same answer and the same file; another photo of a later customer replaces nothing", async () => {
    const scene = await aPhotoForm();
    const fields = await aForm(scene);
    const words = { ...fields, recallText: "The lantern" };
    const photo = await aPhoto();
    expect((await send(scene, words, photo)).status).toBe(303);
    expect((await send(scene, words, photo)).status).toBe(303);
    expect(scene.bucket.keys()).toHaveLength(1);
    const [before] = await storedOf(scene, fields.id);
    scene.pass(10 * 60_000);
    const late = await send(scene, { ...words, recallText: "Somebody else" }, await aPhoto("#69c"));
    expect(late.status).toBe(422);
    expect(await storedOf(scene, fields.id)).toEqual([before]);
    const named = Object.values(Object(before?.answers)).map((answer) => Object(answer).photo);
    expect(await scene.store.get(fileKey(scene.businessId, "answerPhoto", String(named[0])))).not.toBeNull();
  });

  it.each([
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "no photo that we can read"],
    ["a page that begins as a GIF", "GIF89a<script>alert(1)</script>", "no photo that we can read"],
    ["10 MB of something else", "x".repeat(10 * 1024 * 1024), "no photo that we can read"],
    ["more than 10 MB", "x".repeat(11 * 1024 * 1024), "too large"],
  ])("that is %s is refused in a sentence, and the other answers stay", async (_name, file, said) => {
    const scene = await aPhotoForm();
    const fields = await aForm(scene);
    const refused = await send(scene, { ...fields, recallText: "The lantern", q2: "Quieter music" }, file);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toMatch(new RegExp(`id="q1-wrong"[^>]*>[^<]*${said}`));
    expect(page).toContain("The lantern");
    expect(page).toContain("Quieter music");
    expect(await storedOf(scene, fields.id)).toEqual([]);
    expect(scene.bucket.keys()).toEqual([]);
  });

  it("is told to come back when the store refuses, and nothing of the answer is stored", async () => {
    const scene = await aPhotoForm({ secret: "another" });
    const fields = await aForm(scene);
    const refused = await send(scene, { ...fields, recallText: "The lantern" }, await aPhoto(), true);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await refused.json()).toMatchObject({ status: "later" });
    expect(await storedOf(scene, fields.id)).toEqual([]);
  });

  it("is not read on a channel of the standard form, and not asked for on another web site", async () => {
    const scene = await aPhotoForm();
    const fields = await aForm(scene);
    const key = { businessId: scene.businessId, id: scene.shop.channel.id };
    const change = (data: object) => scene.testDb.channel.update({ where: { businessId_id: key }, data });
    await change({ kind: "widget", origins: ["https://shop.example"] });
    const widget = await fetch(`${scene.app}/w/${token}`, { headers: { origin: "https://shop.example" } });
    const page = await widget.text();
    expect([widget.status, page.includes('<input type="file"'), page.includes("What was missing?")]).toEqual([
      200,
      false,
      true,
    ]);
    await change({ kind: "link", origins: [], formId: null });
    await expect.poll(async () => (await send(scene, fields, "x".repeat(100_000))).status).toBe(413);
  });
});
