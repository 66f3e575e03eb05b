import { expect } from "@playwright/test";
import { delivered, isSent, myDay, nextMoment, offer, openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";

test("a moment delivered on one phone without a network and declined on the other is shown with both sides and a choice", async ({
  shop,
  signIn,
}) => {
  const [maria] = shop.staff;
  const board = await signIn(shop.manager);
  await offer(board, shop, ["The mirror minute"], maria);
  const [one, other] = [await signIn(maria, phone), await signIn(maria, phone)];
  await openDay(one, shop);
  await one.getByRole("button", { name: "I’ll do it" }).click();
  await expect(delivered(one)).toBeVisible();
  await openDay(other, shop);
  await expect(delivered(other)).toBeVisible();
  const name = await nextMoment(one);
  await one.context().setOffline(true);
  await delivered(one).click();
  await one.getByRole("button", { name: /^Pleased/ }).click();
  await expect(one.getByText("One change is waiting to be saved")).toBeVisible();

  await other.getByRole("button", { name: "Not today" }).first().click();
  await other.getByRole("dialog").getByLabel("Another reason").fill("The customer left early.");
  await other.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  await board.goto(`${shop.home}/moments`);
  await expect(board.getByText("The customer left early.").first()).toBeVisible();

  await one.context().setOffline(false);
  const choice = one.getByRole("alert").filter({ hasText: `Please decide: “${name}”` });
  await expect(choice).toHaveCount(1);
  await expect(choice).toContainText("You delivered it · Pleased");
  await expect(choice).toContainText("Declined");
  await expect(choice.getByRole("button", { name: "Leave it as on the board" })).toBeVisible();
  await choice.getByRole("button", { name: "Log it as a spontaneous moment" }).click();
  await expect(choice).toHaveCount(0);
  for (const page of [one, other]) {
    await page.goto(myDay(shop));
    await expect(page.getByRole("listitem").filter({ hasText: "spontaneous" })).toContainText(name);
  }
});

test("a moment declined on one phone without a network and delivered on the other keeps the delivery, and the reason if wanted", async ({
  shop,
  signIn,
}) => {
  const [maria] = shop.staff;
  const board = await signIn(shop.manager);
  await offer(board, shop, ["The mirror minute"], maria);
  const [one, other] = [await signIn(maria, phone), await signIn(maria, phone)];
  await openDay(one, shop);
  await one.getByRole("button", { name: "I’ll do it" }).click();
  await expect(delivered(one)).toBeVisible();
  await openDay(other, shop);
  await expect(delivered(other)).toBeVisible();
  const name = await nextMoment(one);
  await one.context().setOffline(true);
  await one.getByRole("button", { name: "Not today" }).first().click();
  await one.getByRole("dialog").getByLabel("Another reason").fill("No mirror was free.");
  await one.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  await expect(one.getByText("One change is waiting to be saved")).toBeVisible();

  await delivered(other).click();
  await other.getByRole("button", { name: /^Delighted/ }).click();
  const row = other.getByRole("listitem").filter({ hasText: name });
  await expect(row.first()).toBeVisible();
  await board.goto(`${shop.home}/moments`);
  const onBoard = board.getByRole("listitem").filter({ hasText: name }).filter({ hasText: maria.name });
  await expect(onBoard.filter({ hasText: "Delivered" })).toHaveCount(1);

  await one.context().setOffline(false);
  const choice = one.getByRole("alert").filter({ hasText: `Please decide: “${name}”` });
  await expect(choice).toContainText("You declined · No mirror was free.");
  await expect(choice).toContainText("Delivered");
  await expect(choice.getByRole("button", { name: "Leave it as on the board" })).toBeVisible();
  await choice.getByRole("button", { name: "Keep my reason as a note" }).click();
  await expect(choice).toHaveCount(0);
  await isSent(one);
  await board.reload();
  await expect(onBoard.filter({ hasText: "Delivered" })).toHaveCount(1);
  await expect(onBoard.filter({ hasText: "No mirror was free." })).toHaveCount(1);
});

test("a delivery reported on two phones keeps one moment, and the second report if wanted", async ({
  shop,
  signIn,
}) => {
  const [maria] = shop.staff;
  const board = await signIn(shop.manager);
  await offer(board, shop, ["The mirror minute"], maria);
  const [one, other] = [await signIn(maria, phone), await signIn(maria, phone)];
  await openDay(one, shop);
  await one.getByRole("button", { name: "I’ll do it" }).click();
  await expect(delivered(one)).toBeVisible();
  await openDay(other, shop);
  await expect(delivered(other)).toBeVisible();
  const name = await nextMoment(one);
  await one.context().setOffline(true);
  await delivered(one).click();
  await one.getByRole("button", { name: "Add a note" }).click();
  await one.getByRole("dialog").getByLabel("Note").fill("They cried with joy.");
  await one.getByRole("button", { name: /^Exceptional/ }).click();
  await expect(one.getByText("One change is waiting to be saved")).toBeVisible();
  await delivered(other).click();
  await other.getByRole("button", { name: /^Pleased/ }).click();
  await expect(other.getByRole("listitem").filter({ hasText: name }).first()).toBeVisible();
  await isSent(other);

  await one.context().setOffline(false);
  const choice = one.getByRole("alert").filter({ hasText: `Please decide: “${name}”` });
  await expect(choice).toContainText("You delivered it · Exceptional · They cried with joy.");
  await expect(choice).toContainText("Delivered.");
  await expect(choice.getByRole("button", { name: "Log it as a spontaneous moment" })).toHaveCount(0);
  await choice.getByRole("button", { name: "Keep my reaction and note" }).click();
  await expect(choice).toHaveCount(0);
  await board.goto(`${shop.home}/moments`);
  const onBoard = board.getByRole("listitem").filter({ hasText: name }).filter({ hasText: maria.name });
  await expect(onBoard.filter({ hasText: "They cried with joy." })).toHaveCount(1);
});

test("a moment delivered without a network that a colleague was given meanwhile says who has it", async ({
  shop,
  signIn,
}) => {
  const [maria] = shop.staff;
  const colleague = "Luis Romero";
  const board = await signIn(shop.manager);
  await offer(board, shop, ["The mirror minute"], maria);
  const page = await signIn(maria, phone);
  await openDay(page, shop);
  const name = await nextMoment(page);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "I’ll do it" }).click();
  await delivered(page).click();
  await page.getByRole("button", { name: /^Pleased/ }).click();
  await expect(page.getByText("2 changes are waiting to be saved")).toBeVisible();

  await board.goto(`${shop.home}/moments`);
  await board
    .getByRole("button", { name: `Give “${name}” of ${maria.name} to somebody` })
    .first()
    .click();
  await board.getByRole("menu", { name: "Give to" }).getByRole("menuitem", { name: colleague }).click();
  await expect(board.getByText(`Now asked: ${colleague}`)).toBeVisible();

  await page.context().setOffline(false);
  const choice = page.getByRole("alert").filter({ hasText: `Please decide: “${name}”` });
  await expect(choice).toHaveCount(1);
  await expect(choice).toContainText(`${colleague} has this moment now.`);
  await choice.getByRole("button", { name: "Log it as a spontaneous moment" }).click();
  await expect(choice).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: "spontaneous" })).toContainText(name);
});
