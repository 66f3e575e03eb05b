import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { asVoice } from "./voice";

const clip = async (name: string) => new Uint8Array(await readFile(new URL(`./clips/${name}`, import.meta.url)));

it("is stored with its length, as a browser records it", async () => {
  const { bytes, ...stored } = await asVoice(await clip("voice.webm"));
  expect(stored).toEqual({ type: "audio/webm", seconds: expect.closeTo(2.6, 1) });
  expect((await asVoice(bytes)).bytes).toEqual(bytes);
});

it.each(["two.mp4", "two.webm", "phone.mov", "fragments.mp4"])(
  "is not %s, which has pictures or is in parts",
  async (name) => {
    await expect(asVoice(await clip(name))).rejects.toMatchObject({ code: "BAD_REQUEST", reason: "noVoice" });
  },
);

it.each([
  ["a page", "<!doctype html><script>alert(1)</script>"],
  ["nothing", ""],
  ["a page behind the first bytes of a WebM", "\u001a\u0045\u00df\u00a3\u0080<script>alert(1)</script>"],
  ["a page behind the first bytes of an Ogg", "OggS\u0000\u0002<script>alert(1)</script>"],
])("is not %s", async (_name, text) => {
  await expect(asVoice(Buffer.from(text, "latin1"))).rejects.toMatchObject({ reason: "noVoice" });
});

it("of any damaged bytes is stored or refused, and never fails otherwise", async () => {
  const whole = await clip("voice.webm");
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
      const bytes = new Uint8Array(whole.subarray(0, cut));
      for (const [at, byte] of changes) if (at < cut) bytes[at] = byte;
      const reason = await asVoice(bytes).then(
        () => "",
        (error: { reason?: string }) => error.reason,
      );
      expect(["", "noVoice", "voiceTooLong"]).toContain(reason);
    }),
    { numRuns: 60 },
  );
});
