import { expect, type Page } from "@playwright/test";
import { linkInMail, phone } from "./people";
import { test } from "./shop";
import { violationsOn } from "./violations";

const looks = { bypassCSP: true } as const;

test("people comment on the journey", async ({ shop, signIn }) => {
  const words = "Could the towel be warmer in winter?";
  let own: Page;
  let other: Page;

  await test.step("by keyboard alone, a conversation about a spot is started and a member tagged", async () => {
    own = await signIn(shop.owner, looks);
    await own.goto(shop.journey);
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

  await test.step("the tagged member follows the link in the mail and replies; the reply appears without a reload", async () => {
    other = await signIn(shop.manager, { ...phone, ...looks });
    await other.goto(await linkInMail(other, shop.manager.email, "?open="));
    const sheet = other.getByRole("dialog");
    await expect(sheet.getByText(words)).toBeVisible();
    expect(await violationsOn(other)).toEqual([]);
    await sheet.getByLabel("Your reply").fill("Yes: ten more minutes in the cabinet.");
    await sheet.getByRole("button", { name: "Send" }).click();
    await expect(sheet.getByLabel("Your reply")).toHaveValue("");
    await expect(own.getByText("Yes: ten more minutes in the cabinet.")).toBeVisible();
  });

  await test.step("it gets an owner and a review date, and is marked once the date is past", async () => {
    const sheet = own.getByRole("dialog");
    await sheet.getByRole("button", { name: "Responsible member and date" }).click();
    await sheet.getByLabel("Responsible member", { exact: true }).selectOption({ label: "Theo Lindqvist" });
    await sheet.getByLabel("Review on").fill("2026-01-02");
    await sheet.getByRole("button", { name: "Save", exact: true }).click();
    await expect(
      sheet.getByText("Review was due on Jan 2, 2026").or(sheet.getByText("Review was due on 2 Jan 2026")),
    ).toBeVisible();
    await other.goto(`${shop.home}/conversations`);
    const mine = other.getByRole("region", { name: /^Yours/ });
    await expect(mine.getByRole("listitem").filter({ hasText: words })).toContainText("Review was due on");
  });

  await test.step("a comment can be withdrawn by its author and by nobody else", async () => {
    await other.getByRole("link", { name: new RegExp(words.slice(0, 30)) }).click();
    const sheet = other.getByRole("dialog");
    await expect(sheet.getByRole("button", { name: /^More actions for the comment/ })).toHaveCount(1);
    await sheet.getByRole("button", { name: "More actions for the comment by Theo Lindqvist" }).click();
    await other.getByRole("menuitem", { name: /^Delete/ }).click();
    await expect(sheet.getByText("Theo Lindqvist deleted this comment.")).toBeVisible();
    await expect(own.getByText("Theo Lindqvist deleted this comment.")).toBeVisible();
    await expect(own.getByText("Yes: ten more minutes in the cabinet.")).toHaveCount(0);
  });

  await test.step("it is resolved, found among the resolved ones, and reopened by a reply", async () => {
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
});

test("staff have no conversations and cannot create share links", async ({ shop, signIn }) => {
  const staff = await signIn(shop.staff[0], looks);
  for (const path of [`${shop.home}/conversations`, `${shop.journey}/share`]) {
    await staff.goto(path);
    await staff.waitForURL(`**/my${shop.home}`);
  }
});
