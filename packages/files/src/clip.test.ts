import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { asClip, isClip } from "./clip";

const clip = async (name: string) => new Uint8Array(await readFile(new URL(`./clips/${name}`, import.meta.url)));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
/** What the test clips hold beside pictures and sounds. */
const secrets = ["SECRET-TITLE", "SECRET-PLACE", "SECRET-TRACK", "+52.52", "Lavf"];

it.each([
  ["two.mp4", "video/mp4"],
  // With a track of texts and one of times of day.
  ["phone.mov", "video/mp4"],
  ["two.webm", "video/webm"],
  // Without a size and a duration in its header, as a browser records it.
  ["live.webm", "video/webm"],
])("%s is stored with its length, and without title, place and program", async (name, type) => {
  const upload = await clip(name);
  expect(secrets.some((secret) => textOf(upload).includes(secret))).toBe(true);
  const { bytes, ...stored } = await asClip(upload);
  expect(stored).toEqual({ type, seconds: expect.closeTo(2, 0) });
  for (const secret of secrets) expect(textOf(bytes)).not.toContain(secret);
  expect(bytes.length).toBe(upload.length);
  expect((await asClip(bytes)).bytes).toEqual(bytes);
});

it.each(["long.mp4", "long.webm"])("%s is refused, because it is longer than 20 seconds", async (name) => {
  await expect(asClip(await clip(name))).rejects.toMatchObject({
    reason: "clipTooLong",
    detail: { values: { most: 20 } },
  });
});

it("in fragments is refused as no clip that is read", async () => {
  await expect(asClip(await clip("fragments.mp4"))).rejects.toMatchObject({ code: "BAD_REQUEST", reason: "noClip" });
});

it("loses a track beside pictures and sounds with its samples, and keeps every other byte of them", async () => {
  const upload = await clip("phone.mov");
  const mediaOf = (bytes: Uint8Array) => {
    const at = textOf(bytes).indexOf("mdat") - 4;
    return bytes.subarray(at + 8, at + new DataView(bytes.buffer, bytes.byteOffset).getUint32(at));
  };
  const [before, after] = [mediaOf(upload), mediaOf((await asClip(upload)).bytes)];
  const changed = [...before.keys()].filter((at) => before[at] !== after[at]);
  expect(textOf(before.subarray(changed[0], (changed.at(-1) ?? 0) + 1))).toContain("SECRET-TRACK");
  expect(changed.length).toBeLessThan(50);
});

it("whose removed track has samples outside of its media is refused", async () => {
  const upload = await clip("phone.mov");
  const text = textOf(upload);
  const places = text.indexOf("stco", text.indexOf("text")) + 12;
  new DataView(upload.buffer, upload.byteOffset).setUint32(places, upload.length - 4);
  await expect(asClip(upload)).rejects.toMatchObject({ reason: "noClip" });
});

it("is as long as its longest table says, whatever its header claims", async () => {
  const upload = await clip("long.mp4");
  const header = textOf(upload).indexOf("mvhd") + 4;
  new DataView(upload.buffer).setUint32(header + 16, 1000);
  await expect(asClip(upload)).rejects.toMatchObject({ reason: "clipTooLong" });
});

it("is no page, no photo and no cut-off clip, and bytes behind it are refused", async () => {
  expect(await isClip(Buffer.from("<!doctype html><title>x</title>"))).toBe(false);
  for (const name of ["two.mp4", "two.webm"]) {
    const whole = await clip(name);
    await expect(asClip(whole.subarray(0, whole.length - 100))).rejects.toMatchObject({ reason: "noClip" });
    await expect(asClip(Buffer.concat([whole, Buffer.from("<script>")]))).rejects.toMatchObject({ reason: "noClip" });
  }
});

it("never fails otherwise than by a refusal, whatever bytes are changed", async () => {
  const wholes = await Promise.all(["two.mp4", "phone.mov", "two.webm", "live.webm"].map(clip));
  const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...wholes), change, async (whole, changes) => {
      const bytes = new Uint8Array(whole);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      const outcome = await asClip(bytes).catch((error: { code?: string }) => error.code);
      expect(typeof outcome === "string" ? outcome : outcome?.seconds).toSatisfy(
        (told) => told === "BAD_REQUEST" || (Number(told) >= 0 && Number(told) <= 20.5),
      );
    }),
    { numRuns: 300 },
  );
});
