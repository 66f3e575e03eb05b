import { freshDatabase } from "@spots/postgres/test-database";
import { giveToken } from "@spots/test-kit/business";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { afterEach, describe, expect, it } from "vitest";
import { anApp, token } from "./test/app";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The form page of a business in Berlin for an Accept-Language header. */
async function pageFor(germanAddress: "du" | "Sie", accepted: string): Promise<string> {
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  closing.push(() => testDb.$disconnect());
  const { businessId, channel } = await aFullBusiness(testDb);
  await giveToken(testDb, channel, token);
  await testDb.business.update({ where: { id: businessId }, data: { germanAddress } });
  const { app } = await anApp(closing, url);
  return (await fetch(`${app}/f/${token}`, { headers: { "accept-language": accepted } })).text();
}

describe("the form of a business", () => {
  it.each([
    ["du", "Welchen Moment würdest du weitererzählen?"],
    ["Sie", "Welchen Moment würden Sie weitererzählen?"],
  ] as const)("uses %s in German when the business chooses it", async (germanAddress, question) => {
    expect(await pageFor(germanAddress, "de-DE")).toContain(question);
  });

  it.each([
    ["the region of the browser", "en-US,en;q=0.9", "en-US"],
    ["the region of the business where the browser names none", "en", "en-DE"],
  ])("uses %s", async (_whose, accepted, locale) => {
    expect(await pageFor("du", accepted)).toContain(`<html lang="${locale}">`);
  });

  it("is described in the language of its page", async () => {
    const described = /<meta name="description" content="Ein paar Worte [^"]+ Ohne Konto, ohne Cookies\. Nur [^"]+"/;
    expect(await pageFor("du", "de-DE")).toMatch(described);
  });

  it("is shown to a browser with 1,000 languages; 5,000 are more than a request may have", async () => {
    const url = await freshDatabase();
    const testDb = openTestDatabase(url);
    closing.push(() => testDb.$disconnect());
    const { channel } = await aFullBusiness(testDb);
    await giveToken(testDb, channel, token);
    const { app } = await anApp(closing, url);
    const ask = (count: number) => {
      const languages = Array.from({ length: count }, (_, at) => `x${at}-ZZ`).join();
      return fetch(`${app}/f/${token}`, { headers: { "accept-language": `de-AT,${languages}` } });
    };
    expect((await ask(5000)).status).toBe(431);
    const page = await ask(1000);
    expect([page.status, (await page.text()).includes('<html lang="de-AT">')]).toEqual([200, true]);
  });
});
