import { expect, type Page } from "@playwright/test";
import { type Shop, test } from "./shop";
import { violationsOn } from "./violations";

const looks = { bypassCSP: true } as const;

/** Texts of the journey by the part of a share that they belong to. */
const marks = {
  stages: ["First look", "Waiting bench", "Lean back and trust the barber."],
  spotNames: ["The two-minute massage", "The hat check"],
  spotWords: ["They massage your shoulders", "the warm cedar towel"],
  briefings: ["Slow hands, no sales talk.", "They look at a phone or a clock."],
  persona: ["The regular"],
  feelings: ["How customers should feel", "looked after"],
  never: ["Mona Okafor", "Theo Lindqvist", "neck rub", "argon2", "For the printer"],
} as const;

/**
 * Creates a share link to the journey.
 * @returns its path
 */
async function makeShare(own: Page, { journey }: Shop, parts: readonly string[], password: string): Promise<string> {
  await own.goto(`${journey}/share`);
  for (const name of ["Stages and touchpoints", "Names of the spots"])
    if (!parts.includes(name))
      await own.getByRole("checkbox", { name: new RegExp(`^${name}`) }).uncheck({ force: true });
  for (const name of parts) await own.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check({ force: true });
  await own.getByLabel("Password").fill(password);
  await own.getByLabel(/^Note for/).fill("For the printer");
  await own.getByRole("button", { name: "Create link" }).click();
  return new URL((await own.getByText(/\/shared\/[\w-]{50}/).textContent()) ?? "").pathname;
}

test("a link exposes only the chosen parts, in the HTML, the data and the head of the page", async ({
  shop,
  signIn,
  open,
}) => {
  const own = await signIn(shop.owner, looks);
  const address = await makeShare(own, shop, ["Stages and touchpoints"], "");
  expect(await violationsOn(own)).toEqual([]);
  const nobody = await open(looks);
  const answer = await nobody.request.get(address);
  const body = await answer.text();
  expect(answer.status()).toBe(200);
  const { stages: shown, ...hidden } = marks;
  for (const mark of shown) expect(body).toContain(mark);
  // The message catalogue, which is sent with every page, contains the names of feelings, so these
  // are checked in the rendered page only.
  const { feelings, ...others } = hidden;
  for (const mark of Object.values(others).flat()) expect(body.includes(mark), mark).toBe(false);
  expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
  expect(body).toMatch(/<meta name="robots" content="noindex/);
  await nobody.goto(address);
  await expect(nobody.getByRole("heading", { name: "The Saturday cut", level: 1 })).toBeVisible();
  for (const mark of feelings) await expect(nobody.getByRole("main")).not.toContainText(mark);
  expect(await violationsOn(nobody)).toEqual([]);
});

test("spots shared without their journey do not show their stages", async ({ shop, signIn, open }) => {
  const own = await signIn(shop.owner, looks);
  const address = await makeShare(own, shop, ["Briefings"], "");
  const body = await (await (await open(looks)).request.get(address)).text();
  for (const mark of [...marks.briefings, ...marks.spotNames]) expect(body).toContain(mark);
  for (const mark of [...marks.stages, ...marks.spotWords, ...marks.persona, ...marks.never])
    expect(body).not.toContain(mark);
});

test("a share with a password shows nothing of the business, reports a wrong password and opens with the right one, also without JavaScript", async ({
  shop,
  signIn,
  open,
}) => {
  const own = await signIn(shop.owner, looks);
  const address = await makeShare(own, shop, ["Stages and touchpoints"], "towels and tokens");
  for (const javaScriptEnabled of [true, false]) {
    const nobody = await open({ ...looks, javaScriptEnabled });
    const locked = await (await nobody.request.get(address)).text();
    for (const mark of ["Copper", "The Saturday cut", ...marks.stages]) expect(locked).not.toContain(mark);
    await nobody.goto(address);
    if (javaScriptEnabled) expect(await violationsOn(nobody)).toEqual([]);
    await nobody.getByLabel("Password").fill("not the password");
    await nobody.getByRole("button", { name: "Open" }).click();
    await expect(nobody.getByText(/Wrong password/)).toBeVisible();
    await nobody.getByLabel("Password").fill("towels and tokens");
    await nobody.getByRole("button", { name: "Open" }).click();
    await expect(nobody.getByRole("heading", { name: "The Saturday cut" })).toBeVisible();
  }
  await own.getByRole("button", { name: "Stop sharing: For the printer" }).first().click();
  await expect(own.getByText("The link no longer works.")).toBeVisible();
  const late = await open(looks);
  for (const gone of [address, `/shared/${"A".repeat(50)}`, "/shared/x"]) {
    const answer = await late.goto(gone);
    expect(answer?.status()).toBe(404);
    await expect(late.getByRole("heading", { name: "This link has expired" })).toBeVisible();
    expect(await late.content()).not.toContain("Copper");
  }
  expect(await violationsOn(late)).toEqual([]);
});
