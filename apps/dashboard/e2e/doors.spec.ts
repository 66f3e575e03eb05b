import { expect, test } from "@playwright/test";
import { addressesOf } from "./pages";
import { dashboardUrl, feedbackUrl, signedIn } from "./people";

/** Words by which one would know that something of Copper & Comb came through. */
const theirs = ["Copper & Comb", "massage", "Mona Okafor", "Maria Santos", "Saturday cut", "Hillside"];

test("a member of another business finds nothing behind any address, in any title, stream or file", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const owner = await signedIn(browser, "mona.okafor@copper-comb.example");
  const stranger = await signedIn(browser, "aroha.tane@tin-drum-toys.example");
  for (const address of await addressesOf(owner)) {
    expect((await owner.request.get(address)).status(), `${address} for its owner`).toBe(200);
    const answer = await stranger.goto(address);
    expect(answer?.status(), address).toBe(404);
    const seen = `${await stranger.title()} ${await stranger.content()}`;
    expect(
      theirs.filter((word) => seen.includes(word)),
      address,
    ).toEqual([]);
  }
  const input = encodeURIComponent(JSON.stringify({ json: { business: "copper-comb" } }));
  for (const procedure of [
    "event.follow",
    "pulse.home",
    "spot.list",
    "journey.list",
    "persona.list",
    "promise.list",
    "goal.strategy",
    "response.list",
    "thread.list",
  ]) {
    const answer = await stranger.request.get(`/api/trpc/${procedure}?input=${input}`);
    const body = await answer.text();
    expect(
      theirs.filter((word) => body.includes(word)),
      procedure,
    ).toEqual([]);
    expect(`${answer.status()} ${body}`, procedure).toMatch(/404|NOT_FOUND/);
  }
});

test("nobody gets further than the sign-in, which does not name the business", async ({ browser }) => {
  const owner = await signedIn(browser, "mona.okafor@copper-comb.example");
  const nobody = await (await browser.newContext({ baseURL: dashboardUrl })).newPage();
  for (const address of await addressesOf(owner)) {
    await nobody.goto(address);
    expect(new URL(nobody.url()).pathname, address).toBe("/sign-in");
    expect(await nobody.title()).not.toContain("Copper");
  }
});

test("a channel's page knows its own business only", async ({ page, browser }) => {
  const owner = await signedIn(browser, "mona.okafor@copper-comb.example");
  await owner.goto("/copper-comb/channels");
  const token = /\/f\/(\w+)/.exec(await owner.content())?.[1] ?? "";
  await page.goto(`${feedbackUrl}/f/${token}`);
  const seen = await page.content();
  expect(seen).toContain("Copper");
  for (const other of ["Tin Drum", "Salz", "Fern &"]) expect(seen).not.toContain(other);
  const unknown = await page.goto(`${feedbackUrl}/f/${"0".repeat(22)}`);
  expect(unknown?.status()).toBe(404);
  expect(await page.content()).not.toContain("Copper");
});
