import { expect, type Page } from "@playwright/test";
import type { AppRouter } from "@spots/api/trpc/root";
import { addressesOf, platformPages, routeOf, routesOfPages } from "./pages";
import { feedbackUrl } from "./people";
import { addMember, test } from "./shop";

/**
 * Texts of the shop that would prove a leak. None of them is in the message catalogue, which is
 * sent with each page.
 */
const theirs = ["Copper & Comb", "hat check", "Mona Okafor", "Maria Santos", "Waiting bench", "Hillside"];
const found = (text: string) => theirs.filter((word) => text.includes(word));

/** Pages outside every business, each with the reason why it shows nothing of one. */
const outside: Readonly<Record<string, string>> = {
  "/": "the own businesses of whoever asks",
  "/account": "the own account of whoever asks",
  "/digest-end/[token]": "opened by a secret of 256 bits",
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
  "/week-note-end/[token]": "opened by a secret of 256 bits",
};

type Routers = AppRouter["_def"]["record"];
type Procedure = { [Name in keyof Routers]: `${Name}.${keyof Routers[Name] & string}` }[keyof Routers];

/** Queries whose only input is the business. An unknown name is a type error. */
const procedures = [
  "event.follow",
  "pulse.home",
  "journey.list",
  "persona.list",
  "brandPromise.list",
  "goal.strategy",
  "response.list",
  "thread.list",
  "member.list",
] as const satisfies readonly Procedure[];

test("every page is checked below, or is listed with the reason why it belongs to no business", ({ shop }) => {
  const listed = addressesOf(shop).map(routeOf);
  expect([...new Set(listed), ...Object.keys(outside)].sort()).toEqual(routesOfPages());
});

/**
 * Checks that this visitor gets 404 at each address, and that neither the HTML nor the rendered
 * page contains a text of the shop.
 */
async function findsNothing(stranger: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const answer = await stranger.request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(found(await answer.text()), address).toEqual([]);
  }
  for (const address of addresses.filter((_, at) => at % 8 === 0)) {
    expect((await stranger.goto(address))?.status(), address).toBe(404);
    await expect(stranger.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
    expect(found(`${await stranger.title()} ${await stranger.content()}`), address).toEqual([]);
  }
}

test("an owner of another business gets 404 for foreign ids below their own address", async ({
  shop,
  makeShop,
  signIn,
}) => {
  const other = await makeShop({ like: "toyshop" });
  const named = addressesOf(shop).filter((address) => /[0-9a-f-]{36}/.test(address));
  expect(named.length).toBeGreaterThan(8);
  await findsNothing(
    await signIn(other.owner),
    named.map((address) => address.replace(shop.home, other.home)),
  );
});

test("the platform's pages are not found for an owner", async ({ shop, signIn }) => {
  const owner = await signIn(shop.owner);
  const routes = Object.keys(outside).filter((route) => route.startsWith("/platform"));
  expect(routes).toEqual(expect.arrayContaining(platformPages));
  for (const route of routes)
    expect((await owner.request.get(route.replace(/\[\w+\]/, shop.businessId))).status(), route).toBe(404);
});

test("a member of another business finds nothing at any address, in any title, stream or file", async ({
  shop,
  makeShop,
  signIn,
}) => {
  const owner = await signIn(shop.owner);
  const stranger = await signIn((await makeShop({ like: "toyshop" })).owner);
  for (const address of addressesOf(shop))
    expect((await owner.request.get(address)).status(), `${address} for its owner`).toBe(200);
  await findsNothing(stranger, addressesOf(shop));

  const input = encodeURIComponent(JSON.stringify({ json: { business: shop.slug } }));
  for (const procedure of procedures) {
    const address = `/api/trpc/${procedure}?input=${input}`;
    if (procedure !== "event.follow") expect((await owner.request.get(address)).status(), procedure).toBe(200);
    const answer = await stranger.request.get(address);
    const body = await answer.text();
    expect(found(body), procedure).toEqual([]);
    expect(`${answer.status()} ${body}`, procedure).toMatch(/404|NOT_FOUND/);
  }
});

test("a visitor without a session is redirected to the sign-in, which does not name the business", async ({
  shop,
  open,
}) => {
  const nobody = await open();
  for (const address of addressesOf(shop)) {
    const answer = await nobody.request.get(address);
    expect(new URL(answer.url()).pathname, address).toBe("/sign-in");
    expect(found(await answer.text()), address).toEqual([]);
  }
  await nobody.goto(shop.journey);
  expect(new URL(nobody.url()).pathname).toBe("/sign-in");
  expect(await nobody.title()).not.toContain("Copper");
});

test("a channel's page contains nothing of other businesses", async ({ shop, makeShop, page }) => {
  await makeShop({ like: "toyshop" });
  await makeShop({ like: "florist" });
  await page.goto(shop.form);
  const seen = await page.content();
  expect(seen).toContain("Copper");
  for (const other of ["Tin Drum", "Salz", "Fern &"]) expect(seen).not.toContain(other);
  const unknown = await page.goto(`${feedbackUrl}/f/${"0".repeat(22)}`);
  expect(unknown?.status()).toBe(404);
  expect(await page.content()).not.toContain("Copper");
});

test("a member of two businesses can switch between them, and sees nothing of one in the other", async ({
  makeShop,
  signIn,
  database,
}) => {
  const [toyshop, florist] = [await makeShop({ like: "toyshop" }), await makeShop({ like: "florist" })];
  await addMember(database, florist, toyshop.owner);
  const page = await signIn(toyshop.owner);
  await page.goto("/");
  await page.getByRole("link", { name: "Fern & Field" }).click();
  await expect(page.getByText("Fern & Field").first()).toBeVisible();
  await page.getByRole("button", { name: /^You:/ }).first().click();
  await page.getByRole("menuitem", { name: "Tin Drum Toys" }).click();
  await page.waitForURL(`**${toyshop.home}`);
  await expect(page.getByText("Fern & Field")).toHaveCount(0);
});
