import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hashPassword } from "./password";
import { keyOfShare, opensShare, shareKeyHours } from "./share-key";

beforeEach(() => {
  vi.stubEnv("AUTH_SECRET", "a-secret-of-the-test-alone-0123456789");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

let made = 0;
async function aShare(password = "the right password") {
  made += 1;
  return { businessId: "a business", id: `share ${made} ${Date.now()}`, passwordHash: await hashPassword(password) };
}
const here = () => `10.0.0.${made}-${Date.now()}`;

describe("the password of a share link", () => {
  it("opens its share and no other", async () => {
    const [share, other] = [await aShare(), await aShare()];
    const key = (await keyOfShare(share, "the right password", here())) ?? "";
    expect(opensShare(share, key)).toBe(true);
    expect(opensShare({ ...other, passwordHash: share.passwordHash }, key)).toBe(false);
    expect(opensShare({ ...share, passwordHash: other.passwordHash }, key)).toBe(false);
    expect(opensShare({ ...share, businessId: "another business" }, key)).toBe(false);
    for (const forged of [undefined, "", "x", `${key}x`, key.replace(/^\d/, "9"), key.slice(0, -1)])
      expect(opensShare(share, forged)).toBe(false);
  });

  it("is asked for again after some hours, and at once under another AUTH_SECRET", async () => {
    const share = await aShare();
    const key = (await keyOfShare(share, "the right password", here())) ?? "";
    vi.useFakeTimers({ now: Date.now() + shareKeyHours * 3_600_000 + 1000 });
    expect(opensShare(share, key)).toBe(false);
    vi.useRealTimers();
    vi.stubEnv("AUTH_SECRET", "another-secret-of-the-test-0123456789");
    expect(opensShare(share, key)).toBe(false);
  });

  it("cannot be guessed quickly: after twenty wrong guesses from one network the right one is refused there", async () => {
    const share = await aShare();
    const ip = here();
    for (let tried = 0; tried < 20; tried += 1) expect(await keyOfShare(share, `guess ${tried}`, ip)).toBeNull();
    await expect(keyOfShare(share, "the right password", ip)).rejects.toMatchObject({
      reason: "tooManyTries",
      detail: { values: { minutes: expect.any(Number) } },
    });
    expect(await keyOfShare(share, "the right password", `${ip} next door`)).not.toBeNull();
  });

  it("remains usable from other networks, however often strangers guess", async () => {
    const share = await aShare();
    const ip = here();
    for (let tried = 0; tried < 60; tried += 1) await keyOfShare(share, `guess ${tried}`, `${ip} ${tried % 6}`);
    expect(await keyOfShare(share, "the right password", `${ip} elsewhere`)).not.toBeNull();
  });

  it("has a rate limit apart from that of another business's share with the same id", async () => {
    const share = await aShare();
    const twin = { ...(await aShare()), businessId: "another business", id: share.id };
    const ip = here();
    for (let tried = 0; tried < 20; tried += 1) await keyOfShare(share, `guess ${tried}`, ip);
    await keyOfShare(twin, "the right password", ip);
    await expect(keyOfShare(share, "the right password", ip)).rejects.toMatchObject({ reason: "tooManyTries" });
  });
});

describe("a share without a password", () => {
  it("is open", () => {
    expect(opensShare({ businessId: "a business", id: "open", passwordHash: null }, undefined)).toBe(true);
  });
});
