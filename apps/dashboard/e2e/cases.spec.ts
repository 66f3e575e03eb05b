import { expect, type Page } from "@playwright/test";
import { beginSeeding } from "@spots/seed/demo";
import { feedbackUrl, linkInMail, phone } from "./people";
import { type Shop, test } from "./shop";
import { violationsInBothThemes } from "./violations";

const words = "Nobody greeted me and I waited for an hour";

/** Sends an answer with a low score and an address, which opens a case. */
async function complain(customer: Page, shop: Shop): Promise<void> {
  await customer.goto(shop.form);
  const openedAt = Date.now();
  await customer.getByLabel("What is the one moment you would tell a friend about?").fill(words);
  await customer.locator("input[name=recommend][value='2']").check({ force: true });
  await customer.getByText("Want a reply?").click();
  await customer.getByLabel("Your e-mail").fill("ana@guest.example");
  await customer.getByLabel("may write to me about this answer").check();
  // A form that is sent within a second has to be sent again.
  await expect.poll(() => Date.now() - openedAt, { intervals: [50] }).toBeGreaterThan(1100);
  await customer.getByRole("button", { name: "Send", exact: true }).click();
  await expect(customer.getByRole("heading", { name: "Thank you!" })).toBeVisible();
}

test("an unhappy customer becomes a case that the manager assigns, works on and closes", async ({
  shop,
  open,
  signIn,
}) => {
  const customer = await open(phone);
  await complain(customer, shop);

  const manager = await signIn(shop.manager);
  await test.step("the case opens by itself and is listed with what the customer said", async () => {
    await manager.goto(`${shop.home}/cases`);
    await expect(manager.getByRole("link", { name: words })).toBeVisible();
    expect(await violationsInBothThemes(manager)).toEqual([]);
    await manager.getByRole("link", { name: words }).click();
    await expect(manager.getByRole("heading", { level: 1, name: /^Wants a reply/ })).toBeVisible();
    await expect(manager.getByText("2 of 10")).toBeVisible();
    await expect(manager.getByRole("link", { name: "ana@guest.example" })).toBeVisible();
    expect(await violationsInBothThemes(manager)).toEqual([]);
  });

  await test.step("it is assigned to a member of staff, who sees it and writes a note", async () => {
    const { staff } = shop;
    await manager.getByLabel("Assigned to").selectOption({ label: staff[0].name });
    await expect(manager.getByText(`assigned the case to ${staff[0].name}`)).toBeVisible();
    const phoneOfStaff = await signIn(staff[0], phone);
    await phoneOfStaff.goto(`${shop.home}/cases`);
    await phoneOfStaff.getByRole("link", { name: words }).click();
    await phoneOfStaff.getByRole("button", { name: "Write a note" }).click();
    await phoneOfStaff.getByLabel("Note for your colleagues").fill("I remember her: the blue coat.");
    await phoneOfStaff.getByRole("button", { name: "Save note" }).click();
    await expect(manager.getByText("I remember her: the blue coat.")).toBeVisible();
  });

  await test.step("the manager replies by mail in the name of the business", async () => {
    await manager.getByRole("button", { name: "Reply by e-mail" }).click();
    await manager.getByLabel("Your reply").fill("Dear Ana, we are very sorry.");
    await manager.getByRole("button", { name: "Send", exact: true }).click();
    await expect(manager.getByText("Dear Ana, we are very sorry.")).toBeVisible();
    await expect(manager.getByLabel("Status")).toHaveValue("waiting");
    await customer.goto("/outbox");
    await expect(customer.getByText("ana@guest.example").first()).toBeVisible();
  });

  await test.step("closing asks for the outcome, and the case can be reopened", async () => {
    await manager.getByRole("button", { name: "Close the case" }).click();
    const form = manager.getByRole("form", { name: "How did it end?" });
    await form.getByRole("button", { name: "Close the case" }).click();
    await expect(form.getByText("Please fill this in.")).toBeVisible();
    await form.getByLabel("How did it end?").selectOption({ label: "Put right" });
    await form.getByLabel("What you did").fill("A free cut on Saturday.");
    await form.getByRole("button", { name: "Close the case" }).click();
    await expect(manager.getByText("closed the case: Put right")).toBeVisible();
    await manager.goto(`${shop.home}/cases?show=closed`);
    await manager.getByRole("link", { name: words }).click();
    await manager.getByRole("button", { name: "Reopen" }).click();
    await expect(manager.getByRole("button", { name: "Close the case" })).toBeVisible();
  });

  await test.step("the manager offers a spot for the case", async () => {
    await manager.getByRole("link", { name: "Offer a spot" }).click();
    const sheet = manager.getByRole("dialog", { name: "Offer a moment" });
    await sheet.getByLabel("Spot", { exact: true }).selectOption({ index: 1 });
    await sheet.getByLabel("Who", { exact: true }).selectOption({ index: 1 });
    await sheet.getByRole("button", { name: "Offer", exact: true }).click();
    await expect(manager.getByText(/^Offered to/)).toBeVisible();
  });

  await test.step("after closing, the customer is asked again, and the second answer stands beside the first", async () => {
    await manager.goto(`${shop.home}/cases`);
    await manager.getByRole("link", { name: words }).click();
    await expect(manager.getByText("Moments for this customer")).toBeVisible();
    await manager.getByRole("button", { name: "Close the case" }).click();
    const form = manager.getByRole("form", { name: "How did it end?" });
    await form.getByLabel("How did it end?").selectOption({ label: "Put right" });
    await form.getByRole("button", { name: "Close the case" }).click();
    await manager.getByRole("button", { name: "Ask the customer again" }).click();
    await expect(manager.getByText("No answer yet.")).toBeVisible();
    await customer.goto(`${feedbackUrl}${await linkInMail(customer, "ana@guest.example", "?again=")}`);
    const again = Date.now();
    await customer.locator("input[name=recommend][value='9']").check({ force: true });
    await expect.poll(() => Date.now() - again, { intervals: [50] }).toBeGreaterThan(1100);
    await customer.getByRole("button", { name: "Send", exact: true }).click();
    await expect(customer.getByRole("heading", { name: "Thank you!" })).toBeVisible();
    await expect(manager.getByText("The customer answered again")).toBeVisible();
    await expect(manager.getByText("9 of 10")).toBeVisible();
  });

  await test.step("the answer under Feedback leads to its case", async () => {
    await manager.goto(`${shop.home}/feedback`);
    const list = manager.getByRole("list", { name: "Feedback" });
    const address = await list.getByRole("article").filter({ hasText: words }).getByRole("link").getAttribute("href");
    await manager.goto(address ?? "");
    await manager.getByRole("link", { name: "See the case" }).click();
    await expect(manager.getByRole("heading", { level: 1, name: /^Wants a reply/ })).toBeVisible();
  });
});

test("a reply that comes back, and one that the customer calls spam, stand at the case", async ({
  shop,
  open,
  signIn,
  database,
}) => {
  const customer = await open(phone);
  await complain(customer, shop);
  const manager = await signIn(shop.manager);
  await manager.goto(`${shop.home}/cases`);
  await manager.getByRole("link", { name: words }).click();
  await manager.getByRole("button", { name: "Reply by e-mail" }).click();
  await manager.getByLabel("Your reply").fill("Dear Ana, we are very sorry.");
  await manager.getByRole("button", { name: "Send", exact: true }).click();
  await expect(manager.getByLabel("Status")).toHaveValue("waiting");

  // The preview sends no mails; the worker's tests show that a report is stored so.
  const store = async (fate: string) => {
    await database.query(beginSeeding);
    await database.query(`update case_reply set ${fate} where business_id = $1`, [shop.businessId]);
    await database.query("commit");
    await manager.reload();
  };
  await store("bounced_at = now(), bounce = '550 no such mailbox'");
  await expect(manager.getByText("Not delivered. The mail server said: 550 no such mailbox")).toBeVisible();
  await expect(manager.getByText("The last e-mail to this address came back.")).toBeVisible();
  expect(await violationsInBothThemes(manager)).toEqual([]);
  await store("sent_at = now(), complained = true");
  await expect(manager.getByText("The customer marked this e-mail as spam.")).toBeVisible();
  await expect(manager.getByRole("button", { name: "Reply by e-mail" })).toHaveCount(0);
  await expect(manager.getByRole("button", { name: "Close the case" })).toBeVisible();
});

test("an owner sets which answers open a case, the opening hours, and who gets new cases", async ({ shop, signIn }) => {
  const owner = await signIn(shop.owner);
  await owner.goto(`${shop.home}/cases`);
  await owner.getByRole("link", { name: "Rules" }).click();
  const answers = owner.getByRole("form", { name: "Which answers" });
  await answers.getByLabel("A score of this or less opens a case").selectOption("3");
  await answers.getByRole("button", { name: "Save" }).click();
  await expect(owner.getByText("Saved").first()).toBeVisible();
  const place = owner.getByRole("form", { name: "Harbour" });
  await place.getByLabel("Saturday").fill("nine to five");
  await place.getByRole("button", { name: "Save" }).click();
  await expect(place.getByText("Enter times such as")).toBeVisible();
  await place.getByLabel("Saturday").fill("9-12:30, 14-16");
  await place.getByLabel("New cases go to").selectOption({ label: shop.manager.name });
  await place.getByRole("button", { name: "Save" }).click();
  await expect(place.getByText("Enter times such as")).toHaveCount(0);
  expect(await violationsInBothThemes(owner)).toEqual([]);
  await place.getByLabel("Day", { exact: true }).fill("2031-12-24");
  await place.getByRole("button", { name: "Add day" }).click();
  await place.getByLabel("Day", { exact: true }).fill("2031-12-31");
  await place.getByRole("button", { name: "Add day" }).click();
  await place.getByRole("button", { name: "Remove Wednesday, 31 December 2031" }).click();
  const answered = owner.waitForResponse(/\/api\/trpc\/[^?]*case\.setLocation/);
  await place.getByRole("button", { name: "Save" }).click();
  expect((await answered).status()).toBe(200);
  await owner.reload();
  await expect(place.getByLabel("Saturday")).toHaveValue("09:00–12:30, 14:00–16:00");
  await expect(place.getByRole("button", { name: "Remove Wednesday, 24 December 2031" })).toBeVisible();
  await expect(place.getByRole("button", { name: /31 December 2031/ })).toHaveCount(0);
});

test("public holidays of a year are proposed as closed days, chosen, added and stored", async ({ shop, signIn }) => {
  const owner = await signIn(shop.owner);
  await owner.goto(`${shop.home}/cases/rules`);
  const place = owner.getByRole("form", { name: "Harbour" });
  await place.getByRole("button", { name: "Add public holidays" }).click();
  await place.getByLabel("Country").selectOption("DE");
  await place.getByLabel("Region").selectOption("BY");
  const year = new Date().getFullYear() + 1;
  await place.getByLabel("Year").selectOption(`${year}`);
  const list = place.getByRole("group", { name: `Public holidays in ${year}` });
  await list.getByRole("checkbox", { name: /1 May/ }).uncheck();
  await expect(list.getByRole("checkbox", { name: /3 October/ })).toBeChecked();
  expect(await violationsInBothThemes(owner)).toEqual([]);
  await place.getByRole("button", { name: /^Add \d+ days/ }).click();
  await expect(place.getByRole("button", { name: new RegExp(`^Remove .*, 6 January ${year}$`) })).toBeVisible();
  const answered = owner.waitForResponse(/\/api\/trpc\/[^?]*case\.setLocation/);
  await place.getByRole("button", { name: "Save" }).click();
  expect((await answered).status()).toBe(200);
  await owner.reload();
  await expect(place.getByRole("button", { name: new RegExp(`3 October ${year}`) })).toBeVisible();
  await expect(place.getByRole("button", { name: /1 May/ })).toHaveCount(0);
});

test("customers who have answered see what the business did about what others said", async ({ shop, open, signIn }) => {
  const manager = await signIn(shop.manager);
  await manager.goto(`${shop.home}/improvements`);
  await manager.getByRole("button", { name: "Add an entry" }).click();
  const form = manager.getByRole("form", { name: "Add an entry" });
  await form.getByLabel("What customers said").first().fill("It was cold.");
  await form.getByLabel("What you did").first().fill("We bought a heater.");
  await form.getByRole("button", { name: "Show to customers" }).click();
  await expect(manager.getByRole("listitem").filter({ hasText: "We bought a heater." })).toBeVisible();
  expect(await violationsInBothThemes(manager)).toEqual([]);
  const customer = await open(phone);
  await customer.goto(`${shop.form}/thanks?lang=en`);
  await expect(customer.getByText("We did: We bought a heater.")).toBeVisible();
  await customer.goto(`${shop.form}/thanks?lang=de`);
  await expect(customer.getByText("heater")).toHaveCount(0);
  await manager.getByRole("button", { name: "Hide" }).click();
  await expect(manager.getByText("Hidden")).toBeVisible();
  await customer.goto(`${shop.form}/thanks?lang=en`);
  await expect(customer.getByText("heater")).toHaveCount(0);
});
