import { type Browser, expect, type Page, test } from "@playwright/test";
import { dashboardUrl, feedbackUrl, linkInMail, phone, signedIn } from "./people";

/** The whole loop, in the order in which a business lives it. */
test.describe.configure({ mode: "serial" });

const owner = "mo@bluebird.example";
const manager = "ana@bluebird.example";
const staff = "maria@bluebird.example";
const secret = "a long enough password";
let admin: Page;
let own: Page;
let board: Page;
let hand: Page;
let address = "";

const join = async (browser: Browser, email: string, options = {}): Promise<Page> => {
  const page = await (await browser.newContext({ locale: "en-GB", baseURL: dashboardUrl, ...options })).newPage();
  await page.goto(await linkInMail(page, email));
  await page.getByLabel("New password").fill(secret);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.waitForURL(/\/bluebird-barbers/);
  return page;
};

test("the platform admin sees the businesses with their health and onboards one", async ({ browser }) => {
  admin = await signedIn(browser, "admin@magic-spots.example");
  await expect(admin.getByRole("row", { name: /Copper & Comb/ })).toContainText("active");
  await admin.getByRole("link", { name: "Add a business" }).click();
  await admin.getByLabel("Name", { exact: true }).fill("Bluebird Barbers");
  await expect(admin.getByLabel("Web address")).toHaveValue("bluebird-barbers");
  await admin.getByLabel("First location").fill("Hillside");
  await admin.getByLabel("Owner’s name").fill("Mo Bird");
  await admin.getByLabel("Owner’s e-mail").fill("not an address");
  await admin.getByRole("button", { name: "Add", exact: true }).click();
  await expect(admin.getByText("This does not look like an e-mail address.")).toBeVisible();
  await admin.getByLabel("Owner’s e-mail").fill(owner);
  await admin.getByRole("button", { name: "Add", exact: true }).click();
  await expect(admin.getByRole("heading", { name: "Bluebird Barbers" })).toBeVisible();
});

test("the owner opens the mail, sets a password, and is told what to do next", async ({ browser }) => {
  own = await join(browser, owner);
  await expect(own.getByText("Your journey has 5 stages; 2 have no spot yet.")).toBeVisible();
});

test("the owner renames a stage, lights a dark one and publishes version 1", async () => {
  await own.getByRole("link", { name: "Open the journey" }).click();
  await own.getByRole("button", { name: "Name of the stage: Paying" }).click();
  await own.getByRole("textbox", { name: "Name of the stage" }).fill("At the till");
  await own.keyboard.press("Enter");
  await own.getByRole("button", { name: "Add a spot to At the till" }).first().click();
  const sheet = own.getByRole("dialog");
  await sheet.getByLabel("Name", { exact: true }).fill("The golden coin");
  await sheet.getByRole("button", { name: "Save as draft" }).click();
  await expect(own.getByText("Say what happens: who does what, when and where.")).toBeVisible();
  await own.getByRole("button", { name: "The golden coin", exact: true }).click();
  await expect(sheet.getByText("Say what customers take away.")).toBeVisible();
  await sheet
    .getByLabel("What happens")
    .fill("With the change comes a golden chocolate coin, flipped by the barber: heads, and the next coffee is free.");
  await sheet.getByLabel("Why they’d tell others").fill("Paying turns into a game that nobody expects.");
  await sheet.getByLabel("What they’d say").fill("They flip a golden coin for you at the till.");
  await sheet.getByLabel("What they take away").fill("the golden coin");
  await sheet.getByLabel("When not to").fill("They are in a hurry.");
  await sheet.getByLabel("What it is").fill("Flip the golden coin with the change.");
  await sheet.getByRole("button", { name: "Save the spot" }).click();
  await expect(own.getByText("0 of 5 stages have a live spot.").first()).toBeVisible();
  await own.getByRole("button", { name: "Publish version 1" }).click();
  await own.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(own.getByRole("button", { name: "version 1 is published" })).toBeVisible();
});

test("the owner invites a manager and staff, by form and by list, and each bad line is named", async () => {
  await own.getByRole("link", { name: "Team" }).first().click();
  await own.getByRole("button", { name: "Invite your team" }).click();
  const sheet = own.getByRole("dialog");
  await sheet.getByLabel("Name", { exact: true }).fill("Ana Reyes");
  await sheet.getByLabel("E-mail").fill(manager);
  await sheet.getByLabel("Role").selectOption({ label: "Manager" });
  await sheet.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(sheet.getByText("One invitation sent")).toBeVisible();
  await sheet.getByRole("radio", { name: "A list" }).check();
  await sheet.getByLabel("Role").selectOption({ label: "Staff" });
  await sheet.getByLabel("The list").fill(`Maria Santos,${staff}\nnobody at all\nJonas Weber,jonas@bluebird.example`);
  await expect(sheet.getByText("Line 2: the e-mail address is missing")).toBeVisible();
  await sheet.getByRole("button", { name: "Invite 2 people" }).click();
  await expect(sheet.getByText("2 invitations sent")).toBeVisible();
  await expect(sheet.getByLabel("The list")).toHaveValue("nobody at all");
});

test("the manager offers moments from a board that moves by itself when staff act", async ({ browser }) => {
  board = await join(browser, manager);
  hand = await join(browser, staff, phone);
  await hand.waitForURL(/\/mine/);
  await board.goto("/bluebird-barbers/moments");
  await board.getByRole("button", { name: "Offer a moment at Hillside" }).click();
  const sheet = board.getByRole("dialog");
  for (const spot of [
    "The golden coin (At the till)",
    "The two-minute massage (In the chair)",
    "The coffee with your name (Arrival)",
  ]) {
    await sheet.getByLabel("Spot").selectOption({ label: spot });
    await sheet.getByLabel("Who").selectOption({ label: "Maria Santos" });
    await sheet.getByLabel("Where exactly").fill("chair 2");
    await sheet.getByRole("button", { name: "Offer", exact: true }).click();
    await expect(sheet.getByLabel("Who")).toHaveValue("");
  }
  await board.keyboard.press("Escape");
  await expect(board.getByText("Offered", { exact: true })).toHaveCount(3);
});

test("staff accept, decline with a reason, deliver in two taps, and log what just happened; the board follows", async () => {
  await expect(hand.getByRole("button", { name: "I'll do it" })).toBeVisible();
  const first = (await hand.locator("section h2").first().textContent()) ?? "";
  await hand.getByRole("button", { name: "I'll do it" }).click();
  await expect(board.getByText("Accepted", { exact: true })).toBeVisible();
  await hand.getByRole("button", { name: "Delivered", exact: true }).click();
  await hand.getByRole("button", { name: /^Exceptional/ }).click();
  await expect(board.getByRole("listitem").filter({ hasText: first })).toContainText("Delivered");
  await hand.getByRole("button", { name: "Not today" }).click();
  await hand.getByRole("button", { name: "Too busy right now" }).click();
  await expect(board.getByText("Too busy right now")).toBeVisible();
  await hand.getByRole("button", { name: "Log a moment" }).click();
  await hand.getByLabel("What happened?").fill("Lent an umbrella for the way home.");
  await hand.getByRole("button", { name: /^Delighted/ }).click();
  await expect(board.getByText("Lent an umbrella for the way home.")).toBeVisible();
});

test("the manager opens a channel and prints its poster", async () => {
  await board.goto("/bluebird-barbers/channels");
  await board.getByRole("button", { name: "New QR code" }).click();
  await board.getByLabel("Name", { exact: true }).fill("At the door");
  await board.getByRole("button", { name: "Create", exact: true }).click();
  address = (await board.getByText(/\/f\/[\w-]{22}/).textContent()) ?? "";
  await board.getByRole("link", { name: "Poster “At the door”" }).click();
  await expect(board.getByRole("img", { name: /QR code/ })).toBeVisible();
  await expect(board.getByText("What is the one moment you would tell a friend about?")).toBeVisible();
});

test("a customer answers without JavaScript; sent twice, going back, it is one answer", async ({ browser }) => {
  const customer = await (await browser.newContext({ javaScriptEnabled: false, locale: "en-GB", ...phone })).newPage();
  await customer.goto(`${feedbackUrl}${new URL(address).pathname}`);
  await customer
    .getByLabel("What is the one moment you would tell a friend about?")
    .fill("They massaged my shoulders while the towel warmed up!");
  await customer.locator("input[name=recommend][value='9']").check({ force: true });
  await customer.getByRole("radio", { name: "Maria" }).check({ force: true });
  await customer.waitForTimeout(1200);
  await customer.getByRole("button", { name: "Send", exact: true }).click();
  await expect(customer.getByRole("heading", { name: "Thank you!" })).toBeVisible();
  await own.goto("/bluebird-barbers/voices");
  await expect(own.getByText("They massaged my shoulders while the towel warmed up!")).toHaveCount(1);
  await expect(own.getByText("The two-minute massage").first()).toBeVisible();
});

test("with JavaScript, a double tap is one answer too, and doubtful words wait for a person", async ({ browser }) => {
  const customer = await (await browser.newContext({ locale: "en-GB", ...phone })).newPage();
  await customer.goto(`${feedbackUrl}${new URL(address).pathname}`);
  await customer
    .getByLabel("What is the one moment you would tell a friend about?")
    .fill("no massage this time, sadly");
  await customer.waitForTimeout(1200);
  await customer.getByRole("button", { name: "Send", exact: true }).dblclick();
  await expect(customer.getByRole("heading", { name: "Thank you!" })).toBeVisible();
  await own.goto("/bluebird-barbers/voices");
  await expect(own.getByText("no massage this time, sadly")).toHaveCount(1);
  await expect(own.getByText("The two-minute massage?").first()).toBeVisible();
  await own.goto("/bluebird-barbers/voices/doubtful");
  await expect(own.getByText("One mention to check").first()).toBeVisible();
  // The page answers to keys once its script has arrived.
  await expect(async () => {
    await own.keyboard.press("n");
    await expect(own.getByText("Nothing to check")).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test("the owner's home is live: words, what needs someone, and honest numbers", async () => {
  await own.goto("/bluebird-barbers");
  await expect(own.getByText("They massaged my shoulders while the towel warmed up!")).toBeVisible();
  await expect(own.getByText("3 more answers needed").first()).toBeVisible();
  await expect(own.getByText(/Maria Santos declined/)).toBeVisible();
});

test("nothing of one business appears in another, and a stranger finds nothing", async ({ browser }) => {
  const stranger = await signedIn(browser, "aroha.tane@tin-drum-toys.example");
  for (const path of [
    "",
    "/journeys",
    "/moments",
    "/voices",
    "/people",
    "/channels",
    "/activity",
    "/settings",
    "/mine",
  ]) {
    await stranger.goto(`/bluebird-barbers${path}`);
    await expect(stranger.getByRole("heading", { name: "Page not found" })).toBeVisible();
    expect(await stranger.title()).not.toContain("Bluebird");
  }
  await stranger.goto("/");
  await stranger.getByRole("link", { name: "Fern & Field" }).click();
  await expect(stranger.getByText("Fern & Field").first()).toBeVisible();
  await stranger.getByRole("button", { name: /^You:/ }).first().click();
  await stranger.getByRole("menuitem", { name: "Tin Drum Toys" }).click();
  await stranger.waitForURL(/tin-drum-toys/);
  await expect(stranger.getByText("Fern & Field")).toHaveCount(0);
});

test("the admin suspends the business: members are told why, its page is closed, and lifting it restores everything", async ({
  browser,
}) => {
  await admin.goto("/platform");
  await admin.getByRole("link", { name: "Bluebird Barbers" }).click();
  await admin.getByRole("button", { name: "Suspend", exact: true }).click();
  await admin.getByLabel("Reason").fill("The bill is open");
  await admin.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
  await expect(admin.getByRole("button", { name: "Lift the suspension" })).toBeVisible();
  await own.goto("/bluebird-barbers/people");
  await expect(own.getByRole("heading", { name: "Bluebird Barbers is suspended for now" })).toBeVisible();
  await expect(own.getByText("The bill is open")).toBeVisible();
  const customer = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await expect(async () => {
    await customer.goto(`${feedbackUrl}${new URL(address).pathname}`);
    await expect(customer.getByRole("heading", { name: "This page is closed" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await admin.getByRole("button", { name: "Lift the suspension" }).click();
  await expect(admin.getByRole("button", { name: "Suspend", exact: true })).toBeVisible();
  await own.goto("/bluebird-barbers/people");
  await expect(own.getByText("Maria Santos")).toBeVisible();
});
