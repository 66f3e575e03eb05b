import { type Browser, expect, type Page, test } from "@playwright/test";
import { dashboardUrl, linkInMail, phone, signedIn } from "./people";
import { violationsOn } from "./violations";

/** People talk beside the road, and show parts of it to others. */
test.describe.configure({ mode: "serial" });

const looks = { bypassCSP: true, reducedMotion: "reduce" } as const;
const owner = "mona.okafor@copper-comb.example";
const manager = "theo.lindqvist@copper-comb.example";
const words = `Could the towel be warmer in winter ${Date.now()}?`;
let own: Page;
let other: Page;
let road = "";

const reader = async (browser: Browser, options = {}) =>
  (await browser.newContext({ locale: "en-GB", baseURL: dashboardUrl, ...looks, ...options })).newPage();

test("by keyboard alone, a conversation is begun about a spot, and somebody is mentioned", async ({ browser }) => {
  own = await signedIn(browser, owner, looks);
  await own.goto("/copper-comb/journeys");
  road = (await own.getByRole("link", { name: "The Saturday cut" }).getAttribute("href")) ?? "";
  await own.goto(road);
  await own.getByRole("button", { name: /^Conversations/ }).focus();
  await own.keyboard.press("Enter");
  const sheet = own.getByRole("dialog");
  await sheet.getByRole("button", { name: "New conversation" }).focus();
  await own.keyboard.press("Enter");
  const field = sheet.getByLabel("Your comment");
  await expect(field).toBeFocused();
  await sheet.getByLabel("What is it about?").selectOption({ label: "Spot: The two-minute massage" });
  await field.focus();
  await own.keyboard.type("@");
  await expect(sheet.getByRole("listbox").getByRole("option")).toHaveCount(2);
  expect(await violationsOn(own)).toEqual([]);
  await own.keyboard.press("Escape");
  await expect(sheet.getByRole("listbox").getByRole("option")).toHaveCount(0);
  await expect(sheet).toBeVisible();
  await own.keyboard.press("Backspace");
  await own.keyboard.type("@o");
  await own.keyboard.press("Backspace");
  await own.keyboard.press("ArrowDown");
  await expect(sheet.getByRole("listbox").getByRole("option", { selected: true })).toHaveText(/Theo Lindqvist/);
  await own.keyboard.press("Enter");
  await expect(field).toHaveValue("@Theo Lindqvist ");
  await own.keyboard.type(words);
  await own.keyboard.press("Control+Enter");
  await expect(sheet.getByText(words)).toBeVisible();
  await expect(sheet.getByText("@Theo Lindqvist", { exact: true })).toBeVisible();
});

test("the one who was mentioned follows the mail and answers; the answer appears by itself", async ({ browser }) => {
  other = await signedIn(browser, manager, { ...phone, ...looks });
  await other.goto(await linkInMail(other, manager));
  const sheet = other.getByRole("dialog");
  await expect(sheet.getByText(words)).toBeVisible();
  expect(await violationsOn(other)).toEqual([]);
  await sheet.getByLabel("Your reply").fill("Yes: ten more minutes in the cabinet.");
  await sheet.getByRole("button", { name: "Send" }).click();
  await expect(sheet.getByLabel("Your reply")).toHaveValue("");
  await expect(own.getByText("Yes: ten more minutes in the cabinet.")).toBeVisible();
});

test("it gets an owner and a date, and is flagged once the date is past", async () => {
  const sheet = own.getByRole("dialog");
  await sheet.getByRole("button", { name: "Responsible member and date" }).click();
  await sheet.getByLabel("Responsible member", { exact: true }).selectOption({ label: "Theo Lindqvist" });
  await sheet.getByLabel("Review on").fill("2026-01-02");
  await sheet.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    sheet.getByText("Review was due on Jan 2, 2026").or(sheet.getByText("Review was due on 2 Jan 2026")),
  ).toBeVisible();
  await other.goto("/copper-comb/conversations");
  const mine = other.getByRole("region", { name: /^Yours/ });
  await expect(mine.getByRole("listitem").filter({ hasText: words })).toContainText("Review was due on");
});

test("words are taken back by whoever wrote them, and by nobody else", async () => {
  await other.getByRole("link", { name: new RegExp(words.slice(0, 30)) }).click();
  const sheet = other.getByRole("dialog");
  await expect(sheet.getByRole("button", { name: /^More actions for the comment/ })).toHaveCount(1);
  await sheet.getByRole("button", { name: "More actions for the comment by Theo Lindqvist" }).click();
  await other.getByRole("menuitem", { name: /^Delete/ }).click();
  await expect(sheet.getByText("Theo Lindqvist deleted this comment.")).toBeVisible();
  await expect(own.getByText("Theo Lindqvist deleted this comment.")).toBeVisible();
  await expect(own.getByText("Yes: ten more minutes in the cabinet.")).toHaveCount(0);
});

test("it is resolved, found among the resolved, and open again when somebody answers", async () => {
  const sheet = other.getByRole("dialog");
  await sheet.getByRole("button", { name: "Resolve" }).click();
  await expect(sheet.getByText("Resolved by Theo Lindqvist")).toBeVisible();
  await other.keyboard.press("Escape");
  await expect(other.getByText(words)).toHaveCount(0);
  await other.getByRole("link", { name: "Resolved" }).click();
  await expect(other.getByText(words)).toBeVisible();
  await expect(own.getByText("Resolved by Theo Lindqvist")).toBeVisible();
  await own.getByLabel("Your reply").fill("One more thing.");
  await own.getByRole("button", { name: "Send" }).click();
  await expect(own.getByText("Resolved by Theo Lindqvist")).toHaveCount(0);
});

test("staff have no conversations and no links to make", async ({ browser }) => {
  const staff = await signedIn(browser, "maria.santos@copper-comb.example", looks);
  for (const path of ["/copper-comb/conversations", `${road}/share`]) {
    await staff.goto(path);
    await staff.waitForURL(/\/copper-comb\/mine$/);
  }
});

/** What the journey says, by the part it belongs to. */
const marks = {
  road: ["First look", "Waiting bench", "Lean back and trust the barber."],
  spotNames: ["The two-minute massage", "The hat check"],
  spotWords: ["They massage your shoulders", "the warm cedar towel"],
  briefings: ["Slow hands, no sales talk.", "They look at a phone or a clock."],
  persona: ["The regular"],
  feelings: ["How customers should feel", "looked after"],
  never: ["Mona Okafor", "Theo Lindqvist", "neck rub", "argon2", "For the printer"],
} as const;

async function makeShare(parts: readonly string[], password: string): Promise<string> {
  await own.goto(`${road}/share`);
  for (const name of ["Stages and touchpoints", "Names of the spots"])
    if (!parts.includes(name))
      await own.getByRole("checkbox", { name: new RegExp(`^${name}`) }).uncheck({ force: true });
  for (const name of parts) await own.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check({ force: true });
  await own.getByLabel("Password").fill(password);
  await own.getByLabel(/^Note for/).fill("For the printer");
  await own.getByRole("button", { name: "Create link" }).click();
  return new URL((await own.getByText(/\/shared\/[\w-]{50}/).textContent()) ?? "").pathname;
}

test("a link shows what was chosen and not a byte more, in the page, its data and its head", async ({ browser }) => {
  const address = await makeShare(["Stages and touchpoints"], "");
  expect(await violationsOn(own)).toEqual([]);
  const nobody = await reader(browser);
  const answer = await nobody.request.get(address);
  const body = await answer.text();
  expect(answer.status()).toBe(200);
  const { road: shown, ...hidden } = marks;
  for (const mark of shown) expect(body).toContain(mark);
  // The catalogue of messages travels with every page, and knows the names of feelings; the page itself says none of them.
  const { feelings, ...others } = hidden;
  for (const mark of Object.values(others).flat()) expect(body.includes(mark), mark).toBe(false);
  expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
  expect(body).toMatch(/<meta name="robots" content="noindex/);
  await nobody.goto(address);
  await expect(nobody.getByRole("heading", { name: "The Saturday cut", level: 1 })).toBeVisible();
  for (const mark of feelings) await expect(nobody.getByRole("main")).not.toContainText(mark);
  expect(await violationsOn(nobody)).toEqual([]);
});

test("spots without their road do not tell where they stand", async ({ browser }) => {
  const address = await makeShare(["Briefings"], "");
  const body = await (await (await reader(browser)).request.get(address)).text();
  for (const mark of [...marks.briefings, ...marks.spotNames]) expect(body).toContain(mark);
  for (const mark of [...marks.road, ...marks.spotWords, ...marks.persona, ...marks.never])
    expect(body).not.toContain(mark);
});

test("behind a password nothing of the business shows; a wrong one is told kindly, the right one opens, without a script too", async ({
  browser,
}) => {
  const address = await makeShare(["Stages and touchpoints"], "towels and tokens");
  for (const javaScriptEnabled of [true, false]) {
    const nobody = await reader(browser, { javaScriptEnabled });
    const locked = await (await nobody.request.get(address)).text();
    for (const mark of ["Copper", "Saturday", ...marks.road]) expect(locked).not.toContain(mark);
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
  const late = await reader(browser);
  for (const gone of [address, `/shared/${"A".repeat(50)}`, "/shared/x"]) {
    const answer = await late.goto(gone);
    expect(answer?.status()).toBe(404);
    await expect(late.getByRole("heading", { name: "This link has expired" })).toBeVisible();
    expect(await late.content()).not.toContain("Copper");
  }
  expect(await violationsOn(late)).toEqual([]);
});
