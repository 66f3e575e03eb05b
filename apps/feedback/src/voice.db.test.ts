import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openStore } from "@spots/files/open-store";
import { aForm as aFormRow, aQuestion, formOf } from "@spots/test-kit/form";
import { describe, expect, it, onTestFinished } from "vitest";
import { aFeedbackApp, aForm, storedOf, token } from "./test/app";

const told = aQuestion("voice", "Tell us in your voice");
const recording = readFile(new URL("../../../packages/files/src/clips/voice.webm", import.meta.url));

/** An app with a folder for files, whose channel asks for a recording. */
async function aVoiceForm() {
  const folder = await mkdtemp(path.join(tmpdir(), "voice-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const app = await aFeedbackApp({ FILES_FOLDER: folder });
  const { businessId } = app.shop;
  const form = await aFormRow(app.testDb, { businessId, memberId: app.shop.owner.id, content: formOf(told) });
  const key = { businessId, id: app.shop.channel.id };
  await app.testDb.channel.update({ where: { businessId_id: key }, data: { formId: form.id } });
  const files = () => openStore({ FILES_FOLDER: folder, STORAGE_S3_REGION: "none" }).list(businessId);
  return { ...app, files };
}

async function send(app: string, fields: Record<string, string>, file: Uint8Array | string) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("q1f", new File([typeof file === "string" ? file : new Uint8Array(file)], "voice.webm"));
  return fetch(`${app}/f/${token}`, { method: "POST", body, redirect: "manual" });
}

describe("a recording with an answer", () => {
  it("is asked for with a text in its place, and the recorder is loaded by these forms only", async () => {
    const scene = await aVoiceForm();
    const page = await (await fetch(`${scene.app}/f/${token}?lang=en`)).text();
    expect(page).toContain("Your browser can’t record here. Please write it instead.");
    expect(page).toMatch(/<textarea id="q1" name="q1"/);
    expect(page).toMatch(/<script src="\/form-voice\.js\?v=[0-9a-f]{12}" defer/);
    const [, address = ""] = /src="(\/form-voice\.js[^"]*)"/.exec(page) ?? [];
    expect((await fetch(`${scene.app}${address}`)).status).toBe(200);
    const key = { businessId: scene.shop.businessId, id: scene.shop.channel.id };
    await scene.testDb.channel.update({ where: { businessId_id: key }, data: { formId: null } });
    const plain = async () => (await (await fetch(`${scene.app}/f/${token}`)).text()).includes("/form-voice.js");
    await expect.poll(plain).toBe(false);
  });

  it("is stored with its length, before words in its place", async () => {
    const scene = await aVoiceForm();
    const fields = await aForm(scene);
    expect((await send(scene.app, { ...fields, q1: "In words" }, await recording)).status).toBe(303);
    const answer = { voice: expect.any(String), type: "audio/webm", seconds: expect.closeTo(2.6, 1) };
    expect(await storedOf(scene, fields.id)).toMatchObject([{ answers: { [told.id]: answer } }]);
    expect(await scene.files()).toMatchObject([{ kind: "answerVoice" }]);
  });

  it("may be written instead", async () => {
    const scene = await aVoiceForm();
    const fields = await aForm(scene);
    expect((await send(scene.app, { ...fields, q1: "In words" }, "")).status).toBe(303);
    expect(await storedOf(scene, fields.id)).toMatchObject([{ answers: { [told.id]: "In words" } }]);
  });

  it.each([
    ["something else", "x".repeat(20_000), "no recording that we can read"],
    ["more than 4 MB", "x".repeat(5 * 1024 * 1024), "up to a minute"],
  ])("that is %s is refused in a sentence, and what was written stays", async (_name, file, said) => {
    const scene = await aVoiceForm();
    const fields = await aForm(scene);
    const refused = await send(scene.app, { ...fields, recallText: "The lantern", q1: "In words" }, file);
    const page = await refused.text();
    expect([refused.status, page.includes("The lantern"), page.includes("In words")]).toEqual([422, true, true]);
    expect(page).toMatch(new RegExp(`id="q1-wrong"[^>]*>[^<]*${said}`));
    expect(await scene.files()).toEqual([]);
  });
});
