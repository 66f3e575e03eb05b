import { logoHeight, logoWidth, mostStoredLogoBytes } from "@spots/domain/platform/logo-limits";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { asLogo } from "./logo";

const noise = (width: number, height: number) =>
  sharp(Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * 2654435761) % 256)), {
    raw: { width, height, channels: 3 },
  });

describe("a logo", () => {
  it("is stored as WebP that keeps what is transparent, with nothing but its pixels", async () => {
    const upload = await sharp({
      create: { width: 900, height: 300, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } },
    })
      .withMetadata({ exif: { IFD0: { Artist: "Somebody" } } })
      .png()
      .toBuffer();
    const logo = await asLogo(upload);
    const read = await sharp(logo.bytes).metadata();
    expect(read).toMatchObject({ format: "webp", hasAlpha: true, width: logo.width, height: logo.height });
    expect(read.exif).toBeUndefined();
    expect([logo.width, logo.height]).toEqual([336, logoHeight]);
  });

  it("is small whatever the picture is, and a small one is not enlarged", async () => {
    const { bytes, width, height } = await asLogo(await noise(1200, 400).jpeg().toBuffer());
    expect(bytes.length).toBeLessThanOrEqual(mostStoredLogoBytes);
    expect(width).toBeLessThanOrEqual(logoWidth);
    expect(height).toBeLessThanOrEqual(logoHeight);
    expect(await asLogo(await noise(20, 10).png().toBuffer())).toMatchObject({ width: 20, height: 10 });
    expect(await asLogo(await noise(2000, 1).png().toBuffer())).toMatchObject({ height: 1 });
  });

  it.each([
    ["<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "logoIsSvg"],
    ["<?xml version='1.0'?><svg/>", "logoIsSvg"],
    ["no picture", "noPhoto"],
    ["\u0089PNG\r\n\u001a\n and no more", "noPhoto"],
  ])("that is %j is refused with a reason", async (text, reason) => {
    await expect(asLogo(Buffer.from(text, "latin1"))).rejects.toMatchObject({ reason });
  });
});
