import sharp from "sharp";
import { expect, it } from "vitest";
import { asPhoto } from "./photo";

/** A picture of noise, which does not shrink to nothing. */
const picture = (width = 40, height = 20) =>
  sharp({
    create: { width, height, channels: 3, background: "#c96", noise: { type: "gaussian", mean: 128, sigma: 30 } },
  });

const withPlace = () =>
  picture()
    .withExif({ IFD0: { Make: "A phone", ImageDescription: "SECRET-PLACE" }, IFD3: { GPSLatitude: "52/1 31/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

it("is stored upright, as a JPEG of the size of a screen", async () => {
  const { width, height, bytes } = await asPhoto(await picture(4000, 1000).png().toBuffer());
  expect([width, height]).toEqual([1600, 400]);
  expect((await sharp(bytes).metadata()).format).toBe("jpeg");
  const turned = await asPhoto(await withPlace());
  expect([turned.width, turned.height]).toEqual([20, 40]);
});

it("keeps no place, no device and nothing else of the file but its pixels", async () => {
  const upload = await withPlace();
  expect(Buffer.from(upload).includes("SECRET-PLACE")).toBe(true);
  const { bytes } = await asPhoto(Buffer.concat([upload, Buffer.from("<script>alert(1)</script>PK\u0003\u0004")]));
  const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
  expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
  for (const left of ["SECRET-PLACE", "A phone", "<script>", "PK\u0003\u0004"])
    expect(Buffer.from(bytes).includes(left)).toBe(false);
});

it.each([
  ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'],
  ["a page", "<!doctype html><title>x</title><script>alert(1)</script>"],
  ["nothing", ""],
  ["a script behind the first bytes of a JPEG", "\u00ff\u00d8\u00ff\u00e0/*JFIF*/=1;alert(1)"],
  ["a page behind the first bytes of a GIF", "GIF89a<script>alert(1)</script>"],
])("is not %s", async (_name, text) => {
  await expect(asPhoto(Buffer.from(text, "latin1"))).rejects.toMatchObject({ code: "BAD_REQUEST", reason: "noPhoto" });
});

it("is not a file that was cut off, and not an animation's later pages", async () => {
  const whole = await picture(400, 400).jpeg().toBuffer();
  await expect(asPhoto(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ reason: "noPhoto" });
});

it("is refused by its header when it has 16,000 by 16,000 pixels", async () => {
  const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: "#fff" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  await expect(asPhoto(bomb)).rejects.toMatchObject({ code: "TOO_LARGE", reason: "photoTooLarge" });
});

it("is refused above 16 million pixels when it has to be decoded as a whole", async () => {
  const large = sharp({ create: { width: 5000, height: 3300, channels: 3, background: "#c96" } });
  for (const whole of [large.clone().png({ progressive: true }), large.clone().jpeg({ progressive: true })])
    await expect(asPhoto(await whole.toBuffer())).rejects.toMatchObject({ code: "TOO_LARGE", reason: "photoTooLarge" });
  expect(await asPhoto(await large.clone().jpeg().toBuffer())).toMatchObject({ width: 1600 });
});
