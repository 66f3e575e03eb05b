import { randomBytes } from "node:crypto";
import { type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { nextMoment } from "./my-day";
import { feedbackUrl, linkInMail, phone } from "./people";
import { test } from "./shop";
import { zoneOfMorning } from "./zones";

const secret = "a long enough password";

test("a business goes from onboarding to suspension, with every role and a customer", async ({
  admin,
  signIn,
  open,
}) => {
  const mark = randomBytes(4).toString("hex");
  const [name, slug] = [`Bluebird Barbers ${mark}`, `bluebird-barbers-${mark}`];
  const [owner, manager, staff] = ["mo", "ana", "maria"].map((who) => `${who}-${mark}@bluebird.example`) as [
    string,
    string,
    string,
  ];
  let curator: Page;
  let own: Page;
  let board: Page;
  let staffPage: Page;
  let form = "";

  /** Follows the invitation link in the mail. */
  async function join(email: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await open(options);
    await page.goto(await linkInMail(page, email, "/invitation/"));
    await page.getByLabel("New password").fill(secret);
    await page.getByRole("button", { name: "Join", exact: true }).click();
    await page.waitForURL(`**/${slug}**`);
    return page;
  }

  await test.step("the platform admin sees the businesses with their key figures and onboards one", async () => {
    curator = await signIn(admin);
    await curator.goto("/platform");
    await expect(curator.getByRole("row", { name: /Copper & Comb/ }).first()).toContainText("active");
    await curator.getByRole("link", { name: "Add a business" }).click();
    await curator.getByLabel("Name", { exact: true }).fill(name);
    await expect(curator.getByLabel("Web address")).toHaveValue(slug);
    await curator.getByLabel("Time zone").selectOption(zoneOfMorning());
    await curator.getByLabel("First location").fill("Hillside");
    await curator.getByLabel("Owner’s name").fill("Mo Bird");
    await curator.getByLabel("Owner’s e-mail").fill("not an address");
    await curator.getByRole("button", { name: "Add", exact: true }).click();
    await expect(curator.getByText("This does not look like an e-mail address.")).toBeVisible();
    await curator.getByLabel("Owner’s e-mail").fill(owner);
    await curator.getByRole("button", { name: "Add", exact: true }).click();
    await expect(curator.getByRole("heading", { name })).toBeVisible();
  });

  await test.step("the owner opens the mail, sets a password, and sees the next steps", async () => {
    own = await join(owner);
    await expect(own.getByRole("heading", { name: "First steps: get ready for the first answer" })).toBeVisible();
    await expect(own.getByText("Add a spot to each empty stage")).toBeVisible();
    const welcome = own.getByRole("region", { name: "Welcome. Here is how it works" });
    await expect(welcome).toContainText("two-minute shoulder massage");
    await welcome.getByRole("button", { name: "Got it" }).click();
    await expect(welcome).toHaveCount(0);
  });

  await test.step("the owner renames a stage, makes a spot live on an empty one and publishes version 1", async () => {
    await own.getByRole("link", { name: "Open the journey" }).click();
    await own.getByRole("button", { name: "Name of the stage: Paying" }).click();
    await own.getByRole("textbox", { name: "Name of the stage" }).fill("At the till");
    await own.keyboard.press("Enter");
    await own.getByRole("button", { name: "Add a spot to “At the till”" }).first().click();
    const sheet = own.getByRole("dialog");
    await sheet.getByLabel("Name", { exact: true }).fill("The golden coin");
    await sheet.getByRole("button", { name: "Save as draft" }).click();
    await expect(own.getByText("Say what happens: who does what, when and where.")).toBeVisible();
    await own.getByRole("button", { name: "The golden coin", exact: true }).click();
    await expect(sheet.getByText("Say what customers take away.")).toBeVisible();
    await sheet
      .getByLabel("What happens")
      .fill(
        "With the change comes a golden chocolate coin, flipped by the barber: heads, and the next coffee is free.",
      );
    await sheet.getByLabel("Why they’d tell others").fill("Paying turns into a game that nobody expects.");
    await sheet.getByLabel("What they’d say", { exact: true }).fill("They flip a golden coin for you at the till.");
    await sheet.getByLabel("What they take away", { exact: true }).fill("the golden coin");
    await sheet.getByLabel("When not to", { exact: true }).fill("They are in a hurry.");
    await sheet.getByLabel("What it is").fill("Flip the golden coin with the change.");
    await sheet.getByRole("button", { name: "Save the spot" }).click();
    await expect(own.getByText("0 of 5 stages have a live spot.").first()).toBeVisible();
    await own.getByRole("button", { name: "Publish version 1" }).click();
    await own.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(own.getByRole("button", { name: "version 1 is published" })).toBeVisible();
  });

  await test.step("the owner invites a manager and staff by form and by list, and each invalid line is reported", async () => {
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
    await sheet
      .getByLabel("The list")
      .fill(`Maria Santos,${staff}\nnobody at all\nJonas Weber,jonas-${mark}@bluebird.example`);
    await expect(sheet.getByText("Line 2: the e-mail address is missing")).toBeVisible();
    await sheet.getByRole("button", { name: "Invite 2 people" }).click();
    await expect(sheet.getByText("2 invitations sent")).toBeVisible();
    await expect(sheet.getByLabel("The list")).toHaveValue("nobody at all");
  });

  await test.step("the manager offers moments from the board, which updates when staff respond", async () => {
    board = await join(manager);
    staffPage = await join(staff, phone);
    await staffPage.waitForURL(/\/my\//);
    await board.goto(`/${slug}/moments`);
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

  await test.step("staff accept, decline with a reason, deliver in two taps and log a spontaneous moment; the board updates", async () => {
    await expect(staffPage.getByRole("button", { name: "I’ll do it" })).toBeVisible();
    const first = await nextMoment(staffPage);
    await staffPage.getByRole("button", { name: "I’ll do it" }).click();
    await expect(board.getByText("Accepted", { exact: true })).toBeVisible();
    await staffPage.getByRole("button", { name: "Delivered", exact: true }).click();
    await staffPage.getByRole("button", { name: /^Exceptional/ }).click();
    await expect(board.getByRole("listitem").filter({ hasText: first })).toContainText("Delivered");
    await staffPage.getByRole("button", { name: "Not today" }).click();
    await staffPage.getByRole("button", { name: "Too busy right now" }).click();
    await expect(board.getByText("Too busy right now")).toBeVisible();
    await staffPage.getByRole("button", { name: "Log a moment" }).click();
    await staffPage.getByLabel("What happened?").fill("Lent an umbrella for the way home.");
    await staffPage.getByRole("button", { name: /^Delighted/ }).click();
    await expect(board.getByText("Lent an umbrella for the way home.")).toBeVisible();
  });

  await test.step("the manager creates a QR code and prints its poster", async () => {
    await board.goto(`/${slug}/qr-codes`);
    await board.getByRole("button", { name: "New QR code" }).click();
    await board.getByLabel("Name", { exact: true }).fill("At the door");
    await board.getByRole("button", { name: "Create", exact: true }).click();
    const address = (await board.getByText(/\/f\/[\w-]{22}/).textContent()) ?? "";
    form = `${feedbackUrl}${new URL(address).pathname}`;
    await board.getByRole("link", { name: "Poster “At the door”" }).click();
    await expect(board.getByRole("img", { name: /QR code/ })).toBeVisible();
    await expect(board.getByText("What is the one moment you would tell a friend about?")).toBeVisible();
  });

  await test.step("a customer answers without JavaScript, goes back and sends again, and the answer is stored once", async () => {
    const customer = await open({ javaScriptEnabled: false, ...phone });
    await customer.goto(form);
    const opened = Date.now();
    await customer
      .getByLabel("What is the one moment you would tell a friend about?")
      .fill("They massaged my shoulders while the towel warmed up!");
    await customer.locator("input[name=recommend][value='9']").check({ force: true });
    await customer.getByRole("radio", { name: "Maria" }).check({ force: true });
    // The server asks for a second submit when a form is sent within a second of its load.
    await expect.poll(() => Date.now() - opened, { intervals: [50] }).toBeGreaterThan(1100);
    await customer.getByRole("button", { name: "Send", exact: true }).click();
    await expect(customer.getByRole("heading", { name: "Thank you!" })).toBeVisible();
    await customer.goBack();
    await customer.getByRole("button", { name: "Send", exact: true }).click();
    await expect(customer.getByRole("heading", { name: "Thank you!" })).toBeVisible();
    await own.goto(`/${slug}/feedback`);
    await expect(own.getByRole("article").filter({ hasText: "They massaged my shoulders" })).toHaveCount(1);
    await expect(own.getByText("The two-minute massage").first()).toBeVisible();
  });

  await test.step("with JavaScript, a double tap stores one answer, and an unclear mention is queued for review", async () => {
    const customer = await open(phone);
    await customer.goto(form);
    const opened = Date.now();
    await customer.getByLabel("What is the one moment you would tell a friend about?").fill("The coffee was good");
    // The server asks for a second submit when a form is sent within a second of its load.
    await expect.poll(() => Date.now() - opened, { intervals: [50] }).toBeGreaterThan(1100);
    await customer.getByRole("button", { name: "Send", exact: true }).dblclick();
    await expect(customer.getByRole("heading", { name: "Thank you!" })).toBeVisible();
    await own.goto(`/${slug}/feedback`);
    await expect(own.getByRole("article").filter({ hasText: "The coffee was good" })).toHaveCount(1);
    await expect(own.getByText("The coffee with your name?").first()).toBeVisible();
    await own.goto(`/${slug}/feedback/unclear`);
    await expect(own.getByText("One mention to check").first()).toBeVisible();
    // The page handles keys only after its script has loaded.
    await expect(async () => {
      await own.keyboard.press("n");
      await expect(own.getByText("Nothing to check")).toBeVisible({ timeout: 1000 });
    }).toPass();
  });

  await test.step("the owner's home shows quotes, what needs someone, and figures only where there are enough answers", async () => {
    await own.goto(`/${slug}`);
    await expect(own.getByText("They massaged my shoulders while the towel warmed up!")).toBeVisible();
    await expect(own.getByText("3 more answers needed").first()).toBeVisible();
    await expect(own.getByText(/Maria Santos declined/)).toBeVisible();
  });

  await test.step("the admin suspends the business: members see the reason, its form is closed, and lifting the suspension restores everything", async () => {
    await curator.goto("/platform");
    await curator.getByRole("searchbox").fill(slug);
    await curator.getByRole("link", { name }).click();
    await curator.getByRole("button", { name: "Suspend", exact: true }).click();
    await curator.getByLabel("Reason").fill("The bill is open");
    await curator.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
    await expect(curator.getByRole("button", { name: "Lift the suspension" })).toBeVisible();
    await own.goto(`/${slug}/team`);
    await expect(own.getByRole("heading", { name: `${name} is suspended for now` })).toBeVisible();
    await expect(own.getByText("The bill is open")).toBeVisible();
    const customer = await open();
    await expect(async () => {
      await customer.goto(form);
      await expect(customer.getByRole("heading", { name: "This page is closed" })).toBeVisible({ timeout: 1000 });
    }).toPass();
    await curator.getByRole("button", { name: "Lift the suspension" }).click();
    await expect(curator.getByRole("button", { name: "Suspend", exact: true })).toBeVisible();
    await own.goto(`/${slug}/team`);
    await expect(own.getByText("Maria Santos")).toBeVisible();
  });
});
