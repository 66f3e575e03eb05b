import { expect, test } from "@playwright/test";
import { addressesOf, routeOf, routesOfPages } from "./pages";
import { dashboardUrl, feedbackUrl, signedIn } from "./people";

/** Words by which one would know that something of Copper & Comb came through. */
const theirs = ["Copper & Comb", "massage", "Mona Okafor", "Maria Santos", "Saturday cut", "Hillside"];

/** Pages outside every business, each with why nothing of one can be found on it. */
const outside: Readonly<Record<string, string>> = {
  "/": "the own businesses of whoever asks",
  "/account": "the own account of whoever asks",
  "/forgot": "a form",
  "/invitation/[token]": "opened by a secret of 256 bits",
  "/outbox": "closed outside the demo",
  "/platform": "platform admins only",
  "/platform/businesses/[businessId]": "platform admins only",
  "/platform/jobs": "platform admins only",
  "/platform/onboard": "platform admins only",
  "/platform/record": "platform admins only",
  "/platform/templates": "platform admins only",
  "/platform/templates/offer": "platform admins only",
  "/reset/[token]": "opened by a secret of 256 bits",
  "/shared/[token]": "opened by a secret of 256 bits",
  "/sign-in": "a form",
  "/sign-in/link": "a form",
  "/sign-out": "a form",
};

test("every page is walked below, or stands outside every business for a reason", async ({ browser }) => {
  const owner = await signedIn(browser, "mona.okafor@copper-comb.example");
  const walked = (await addressesOf(owner)).map(routeOf);
  expect([...new Set(walked), ...Object.keys(outside)].sort()).toEqual(routesOfPages());
});

test("an owner of another business finds nothing by our ids under an address of their own", async ({ browser }) => {
  const owner = await signedIn(browser, "mona.okafor@copper-comb.example");
  const stranger = await signedIn(browser, "aroha.tane@tin-drum-toys.example");
  const named = (await addressesOf(owner)).filter((address) => /[0-9a-f-]{36}/.test(address));
  for (const address of named.map((each) => each.replace("/copper-comb", "/tin-drum-toys"))) {
    const answer = await stranger.goto(address);
    expect(answer?.status(), address).toBe(404);
    const seen = `${await stranger.title()} ${await stranger.content()}`;
    expect(
      theirs.filter((word) => seen.includes(word)),
      address,
    ).toEqual([]);
  }
});

test("the platform's pages are not there for an owner", async ({ browser }) => {
  const owner = await signedIn(browser, "mona.okafor@copper-comb.example");
  for (const route of Object.keys(outside).filter((each) => each.startsWith("/platform"))) {
    const address = route.replace(/\[\w+\]/, "0190b6f0-0000-7000-8000-000000000000");
    expect((await owner.goto(address))?.status(), address).toBe(404);
  }
});

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
    "journey.list",
    "persona.list",
    "promise.list",
    "goal.strategy",
    "response.list",
    "thread.list",
  ]) {
    const address = `/api/trpc/${procedure}?input=${input}`;
    if (procedure !== "event.follow") expect((await owner.request.get(address)).status(), procedure).toBe(200);
    const answer = await stranger.request.get(address);
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
