import { expect } from "@playwright/test";
import { delivered, isSent, log, myDay, nextMoment, offer, openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";
import { holdToast, undo } from "./toasts";

test("without a network staff accept, deliver and log, and every step arrives once and in order, also after the page was closed", async ({
  shop,
  signIn,
}) => {
  const board = await signIn(shop.manager);
  const phonePage = await signIn(shop.staff[0], phone);
  await offer(board, shop, ["The mirror minute"], shop.staff[0]);
  await openDay(phonePage, shop);
  await expect(phonePage.getByRole("button", { name: "I’ll do it" })).toBeVisible();
  const name = await nextMoment(phonePage);

  await phonePage.context().setOffline(true);
  await phonePage.getByRole("button", { name: "I’ll do it" }).click();
  await expect(phonePage.getByText("One change is waiting to be saved")).toBeVisible();
  await delivered(phonePage).click();
  await phonePage.getByRole("button", { name: /^Exceptional/ }).click();
  await expect(phonePage.getByText("2 changes are waiting to be saved")).toBeVisible();
  await log(phonePage, "Lent an umbrella without a network.");
  await log(phonePage, "Found a lost scarf without a network.");
  await expect(phonePage.getByText("4 changes are waiting to be saved")).toBeVisible();
  await expect(phonePage.getByRole("listitem").filter({ hasText: "Found a lost scarf" })).toContainText("not sent yet");

  const context = phonePage.context();
  await phonePage.close();
  const cold = await context.newPage();
  await cold.goto(myDay(shop));
  await expect(cold.getByText("4 changes are waiting to be saved")).toBeVisible();
  await expect(cold.getByText("You are offline. This is your day")).toBeVisible();
  await expect(cold.getByText("Lent an umbrella without a network.")).toBeVisible();

  // Another tab of the same person must not send a step a second time.
  const second = await context.newPage();
  await second.goto(myDay(shop));
  await context.setOffline(false);
  for (const page of [cold, second]) {
    await isSent(page);
    await expect(page.getByText("Lent an umbrella without a network.")).toHaveCount(1);
  }

  await board.goto(`${shop.home}/moments`);
  const row = board.getByRole("listitem").filter({ hasText: name }).filter({ hasText: "Maria Santos" });
  await expect(row.filter({ hasText: "Delivered" })).toHaveCount(1);
  for (const story of ["Lent an umbrella without a network.", "Found a lost scarf without a network."])
    await expect(board.getByText(story)).toHaveCount(1);
});

test("without a network no page shows the browser's own offline page", async ({ shop, signIn }) => {
  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  await page.context().setOffline(true);
  await page.goto(`${shop.home}/stories`);
  await expect(page.getByRole("heading", { name: "This page needs a network" })).toBeVisible();
  await page.getByRole("link", { name: "Go to my day" }).click();
  await expect(page.getByRole("heading", { name: /^Hi / })).toBeVisible();
  await expect(page).toHaveURL(myDay(shop));
});

test("a step is undone without a network before it is sent, and on the server after", async ({ shop, signIn }) => {
  const board = await signIn(shop.manager);
  const page = await signIn(shop.staff[0], phone);
  await offer(board, shop, ["The mirror minute"], shop.staff[0]);
  await openDay(page, shop);
  await page.context().setOffline(true);
  await log(page, "Logged by mistake.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Logged by mistake.")).toHaveCount(0);
  await expect(page.getByText("waiting to be saved")).toHaveCount(0);
  await page.context().setOffline(false);
  await log(page, "Sent by mistake.");
  await holdToast(page, "Saved under your name");
  await expect(page.getByRole("listitem").filter({ hasText: "Sent by mistake." })).toHaveCount(1);
  await undo(page, "Saved under your name");
  await expect(page.getByRole("listitem").filter({ hasText: "Sent by mistake." })).toHaveCount(0);
  await board.goto(`${shop.home}/moments`);
  await expect(board.getByText("Logged by mistake.")).toHaveCount(0);
});

test("a moment that was cancelled meanwhile is shown with both sides, and can be logged as spontaneous", async ({
  shop,
  signIn,
}) => {
  const board = await signIn(shop.manager);
  const page = await signIn(shop.staff[0], phone);
  await offer(board, shop, ["The mirror minute"], shop.staff[0]);
  await openDay(page, shop);
  const name = await nextMoment(page);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "I’ll do it" }).click();
  await delivered(page).click();
  await page.getByRole("button", { name: /^Pleased/ }).click();
  await expect(page.getByText("2 changes are waiting to be saved")).toBeVisible();

  await board.goto(`${shop.home}/moments`);
  await board
    .getByRole("button", { name: `Cancel “${name}” for Maria Santos` })
    .first()
    .click();
  await expect(board.getByText("Moment cancelled")).toBeVisible();

  await page.context().setOffline(false);
  const choice = page.getByRole("alert").filter({ hasText: "Please decide" });
  await expect(choice).toHaveCount(1);
  await expect(choice).toContainText("You delivered it · Pleased");
  await expect(choice).toContainText("Cancelled");
  await choice.getByRole("button", { name: "Log it as a spontaneous moment" }).click();
  await expect(choice).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: "spontaneous" })).toContainText(name);
});

test("another person on the device neither sees nor sends the steps of the one before", async ({ shop, signIn }) => {
  const page = await signIn(shop.staff[0], phone);
  const [maria, other] = shop.staff;
  if (!other) throw new Error("the shop has one member of staff only");
  await openDay(page, shop);
  await page.context().setOffline(true);
  await log(page, "Maria’s own moment.");
  const cookies = await (await signIn(other)).context().cookies();
  const mine = await page.context().cookies();
  await page.context().addCookies(cookies);
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { name: `${maria.name} has one unsent step on this phone` })).toBeVisible();
  await expect(page.getByText("Maria’s own moment.")).toHaveCount(0);

  await page.context().addCookies(mine);
  await page.goto(myDay(shop));
  await expect(page.getByRole("listitem").filter({ hasText: "Maria’s own moment." })).toHaveCount(1);
  await expect(page.getByText("not sent yet")).toHaveCount(0);

  await page.context().addCookies(cookies);
  await page.reload();
  await expect(page.getByRole("heading", { name: `Hi ${other.name.split(" ")[0]}` })).toBeVisible();
  await expect(page.getByText("Maria’s own moment.")).toHaveCount(0);
});

test("signing out says what is not sent, and leaves nothing on the device", async ({ shop, signIn }) => {
  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  await page.context().setOffline(true);
  await log(page, "A moment that is given up.");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("One step is not sent yet and would be lost.")).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Delete it and sign out" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  const left = () =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return { databases: databases.map(({ name }) => name), keys: Object.keys(localStorage) };
    });
  await expect.poll(left).toEqual({ databases: [], keys: [] });
  await page.context().setOffline(true);
  await page.goto(myDay(shop));
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
});

test("a spontaneous moment of a spot is logged in three taps, without typing", async ({ shop, signIn }) => {
  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  await page.getByRole("button", { name: "Log a moment" }).click();
  const sheet = page.getByRole("dialog");
  const chip = sheet.getByRole("group", { name: "Which moment was it?" }).getByRole("button").first();
  const name = (await chip.textContent()) ?? "";
  await chip.click();
  await sheet.getByRole("button", { name: /^Delighted/ }).click();
  await expect(page.getByRole("listitem").filter({ hasText: name }).filter({ hasText: "spontaneous" })).toHaveCount(1);
  await expect(page.getByText("Saved under your name")).toBeVisible();
});

test("a double tap on “I’ll do it” accepts once, and does not press the button that replaces it", async ({
  shop,
  signIn,
}) => {
  const board = await signIn(shop.manager);
  const phonePage = await signIn(shop.staff[0], phone);
  await offer(board, shop, ["The mirror minute"], shop.staff[0]);
  await phonePage.goto(myDay(shop));
  const accept = phonePage.getByRole("button", { name: "I’ll do it" });
  await accept.scrollIntoViewIfNeeded();
  // The second tap follows at once when the button is gone: taps are ignored for a short time only.
  await accept.evaluate(
    (button) =>
      new Promise<void>((tapped) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        const watch = new MutationObserver(() => {
          if (button.isConnected) return;
          watch.disconnect();
          const there = document.elementFromPoint(x + width / 2, y + height / 2);
          there?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
          tapped();
        });
        watch.observe(document.body, { childList: true, subtree: true });
        button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      }),
  );
  await expect(phonePage.getByText(/^You said yes/i)).toBeVisible();
  await expect(phonePage.getByRole("dialog")).toHaveCount(0);
  await delivered(phonePage).click();
  await phonePage.getByRole("button", { name: /^Pleased/ }).click();
});
