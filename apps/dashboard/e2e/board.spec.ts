import { expect } from "@playwright/test";
import { beginSeeding } from "@spots/seed/demo";
import type pg from "pg";
import { myDay, offer } from "./my-day";
import { type Shop, test } from "./shop";
import { holdToast, undo } from "./toasts";
import { violationsOn } from "./violations";

test("the usual moment is offered with one action, and a declined one is given on with one", async ({
  shop,
  signIn,
  database,
}) => {
  // What was offered by hand at the same time and place on the three days before.
  await database.query(beginSeeding);
  await database.query(
    `insert into moment (business_id, id, spot_id, spot_version, member_id, location_id, where_exactly, due_at, delivered_at, status)
     select s.business_id, gen_random_uuid(), s.id, s.version, m.id, l.id, 'chair 2',
       at.due, at.due, 'delivered'
     from generate_series(1, 3) n
     join lateral (select * from spot where business_id = $1 and name = 'The mirror minute' limit 1) s on true
     join lateral (select * from location where business_id = $1 and name = 'Hillside') l on true
     join lateral (select * from member where business_id = $1 and user_id = $2) m on true
     cross join lateral (
       select ((now() at time zone l.time_zone)::date - n + time '16:00') at time zone l.time_zone as due
     ) at`,
    [shop.businessId, shop.staff[0].userId],
  );
  await database.query("commit");
  const board = await signIn(shop.manager);
  await board.goto(`${shop.home}/moments`);
  const usual = board.getByRole("region", { name: "Offer the usual" });
  const ask = usual.getByRole("button", { name: /^Ask .* at 16:00$/ });
  const asked = ((await ask.textContent()) ?? "").replace("Ask ", "");
  await expect(usual.getByText(`${asked}: `)).toBeVisible();
  expect(await violationsOn(board)).toEqual([]);
  // The one action: spot, time, place and person are chosen already.
  await ask.click();
  await expect(board.getByText(`Offered to ${asked}`)).toBeVisible();
  await expect(usual).toHaveCount(0);

  const person = shop.staff.find(({ name }) => name === asked);
  if (!person) throw new Error(`${asked} is no member of staff`);
  const phone = await signIn(person);
  await phone.goto(myDay(shop));
  await phone.getByRole("button", { name: "Not today" }).click();
  await phone.getByRole("button", { name: "Too busy right now" }).click();
  await expect(phone.getByText("Declined", { exact: true })).toBeVisible();

  const declined = board.getByRole("listitem").filter({ hasText: "Too busy right now" });
  await expect(declined.getByRole("button", { name: /^Offer .* to whoever takes it first$/ })).toBeVisible();
  const next = declined.getByRole("button", { name: /^Ask .* to do / });
  await expect(next).not.toContainText(asked);
  const colleague = ((await next.textContent()) ?? "").replace("Ask ", "");
  expect(await violationsOn(board)).toEqual([]);
  // Other tabs may tell of it before the answer comes, which takes the button away.
  const row = declined.getByText(`now offered to ${colleague}`);
  await board.route(/\/api\/trpc\/[^?]*moment\.offer/, async (route) => {
    const response = await route.fetch();
    await expect(row).toBeVisible();
    await route.fulfill({ response });
  });
  await next.click();
  await expect(row).toBeVisible();
  // The row says so, too; the toast comes with the answer.
  await holdToast(board, `Offered to ${colleague}`);
});

test("several moments are chosen by keyboard and given to somebody else together", async ({ shop, signIn }) => {
  const board = await signIn(shop.manager);
  const [first] = shop.staff;
  await offer(board, shop, ["The two-minute massage", "The mirror minute"], first);
  await board.keyboard.press("Escape");
  const boxes = board.getByRole("checkbox", { name: new RegExp(`^Choose .* of ${first.name}$`) });
  // The shop has planned two for each member already.
  await expect(boxes).toHaveCount(4);
  await boxes.first().press(" ");
  await boxes.last().click({ modifiers: ["Shift"] });
  await expect(board.getByText(/^\d+ moments chosen$/)).toBeVisible();
  // Further down the bar of the chosen moments covers a part of the row beneath it.
  await board.evaluate(() => window.scrollTo(0, 0));
  expect(await violationsOn(board)).toEqual([]);
  await board.getByRole("button", { name: "Change", exact: true }).first().press("Enter");
  const sheet = board.getByRole("dialog", { name: /^\d+ moments$/ });
  await sheet.getByLabel("Who").selectOption({ label: "Luis Romero" });
  await sheet.getByRole("button", { name: "Change them" }).click();
  await expect(sheet.getByText(/^(\d+) of \1 done$/)).toBeVisible();
  await holdToast(board, /moments? changed/);
  expect(await violationsOn(board)).toEqual([]);
  await board.keyboard.press("Escape");
  await undo(board, /moments? changed/);
  await expect(boxes).toHaveCount(4);
});

test("a suggested change reaches the manager, and staff read what became of it", async ({ shop, signIn }) => {
  const board = await signIn(shop.manager);
  await offer(board, shop, ["The two-minute massage"], shop.staff[0]);
  const phone = await signIn(shop.staff[0]);
  await phone.goto(myDay(shop));
  await phone.getByRole("button", { name: "Suggest a change" }).click();
  await phone.getByRole("button", { name: "Send" }).click();
  await expect(phone.getByText("Please fill this in.")).toBeVisible();
  const suggest = async (text: string) => {
    await phone.getByLabel("What would you change?").fill(text);
    await phone.getByRole("button", { name: "Send" }).click();
    await expect(phone.getByText("Your suggestion is sent in 10 seconds")).toBeVisible();
  };
  await suggest("Warm one towel");
  await phone.getByRole("button", { name: "Undo" }).click();
  await expect(phone.getByText("Undone")).toBeVisible();
  await phone.getByRole("button", { name: "Suggest a change" }).click();
  await expect(phone.getByLabel("What would you change?")).toHaveValue("Warm one towel");
  const made = phone.waitForResponse((response) => response.url().includes("proposal.make"));
  await suggest("Warm two towels before we open");
  expect((await made).request().postData()).not.toContain("one towel");

  await board.goto(shop.home);
  await board.getByRole("link", { name: /suggests a change/ }).click();
  const suggestion = board.getByRole("listitem").filter({ hasText: "Warm two towels" });
  await suggestion.getByRole("radio", { name: "Yes" }).check();
  await suggestion.getByLabel("Your answer").fill("From Monday on");
  expect(await violationsOn(board)).toEqual([]);
  await suggestion.getByRole("button", { name: "Send answer" }).click();
  await expect(suggestion.getByText("Taken up")).toBeVisible();
  await expect(phone.getByText("takes it up")).toBeVisible();
  await expect(phone.getByText("From Monday on")).toBeVisible();
});

/** Gives the first member of staff the day `days` from today off, in the zone of Hillside. */
async function giveDayOff(database: pg.Client, { businessId, staff: [first] }: Shop, days: number) {
  await database.query(beginSeeding);
  await database.query(
    `insert into time_off (business_id, id, member_id, first_day, last_day)
     select m.business_id, gen_random_uuid(), m.id, d.day, d.day
     from member m join location l on l.business_id = m.business_id and l.name = 'Hillside'
     cross join lateral (select (now() at time zone l.time_zone)::date + $3::int as day) d
     where m.business_id = $1 and m.user_id = $2`,
    [businessId, first.userId, days],
  );
  await database.query("commit");
}

test("a moment is given on by dragging it to a person and by one key, with a warning and undo", async ({
  shop,
  signIn,
  database,
}) => {
  await giveDayOff(database, shop, 0);
  const board = await signIn(shop.manager);
  const [first] = shop.staff;
  const other = { name: "Luis Romero" };
  const rowOf = (name: string) =>
    board
      .getByRole("listitem")
      .filter({ hasText: "The two-minute massage" })
      .filter({ has: board.getByRole("checkbox", { name: new RegExp(` of ${name}$`) }) });
  await board.goto(`${shop.home}/moments`);
  await expect(board.getByRole("checkbox").first()).toBeVisible();
  const mine = (await rowOf(other.name).count()) + 1;
  await offer(board, shop, ["The two-minute massage"], other);
  const sheet = board.getByRole("dialog");
  // Warned before it is offered, and not blocked. The button stays where it is.
  const button = sheet.getByRole("button", { name: "Offer", exact: true });
  const place = await button.boundingBox();
  await sheet.getByLabel("Who").selectOption({ label: first.name });
  await expect(sheet.getByText(`${first.name} is off that day. You can still offer it.`)).toBeVisible();
  expect(await button.boundingBox()).toEqual(place);
  expect(await violationsOn(board)).toEqual([]);
  await sheet.getByLabel("Who").selectOption({ label: other.name });
  await expect(sheet.getByText(/is off that day/)).toHaveCount(0);
  await board.keyboard.press("Escape");

  const grip = (name: string) =>
    rowOf(name)
      .last()
      .getByRole("button", { name: / to somebody$/ });
  // The row of the offer comes a little after the sheet is closed.
  await expect(rowOf(other.name)).toHaveCount(mine);
  const before = await rowOf(first.name).count();
  // By keyboard: one key on the row opens the people.
  await rowOf(other.name).last().getByRole("checkbox").focus();
  await board.keyboard.press("m");
  const people = board.getByRole("menu", { name: "Give to" });
  await expect(people.getByRole("menuitem", { name: first.name })).toContainText("off that day");
  expect(await violationsOn(board)).toEqual([]);
  await people.getByRole("menuitem", { name: first.name }).press("Enter");
  await holdToast(board, `Now asked: ${first.name}`);
  await expect(board.getByText(`${first.name} is off that day.`)).toBeVisible();
  await expect(rowOf(first.name)).toHaveCount(before + 1);
  await undo(board, `Now asked: ${first.name}`);
  await expect(rowOf(other.name)).toHaveCount(mine);

  // With the pointer: the people are shown while it is dragged.
  await grip(other.name).scrollIntoViewIfNeeded();
  const from = await grip(other.name).boundingBox();
  if (!from) throw new Error("the grip is not shown");
  await board.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await board.mouse.down();
  await board.mouse.move(from.x + 40, from.y + 40, { steps: 4 });
  const targets = board.getByRole("region", { name: "Give to" });
  const target = await targets.getByRole("listitem").filter({ hasText: first.name }).boundingBox();
  if (!target) throw new Error("the person is not shown");
  await board.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 4 });
  await board.mouse.up();
  await expect(targets).toHaveCount(0);
  await expect(rowOf(first.name)).toHaveCount(before + 1);
  await expect(board.getByText(`Now asked: ${first.name}`).last()).toBeVisible();
});

test("a day's moments are copied after a preview that says who keeps theirs and who is off", async ({
  shop,
  signIn,
  database,
}) => {
  const board = await signIn(shop.manager);
  const [first] = shop.staff;
  await board.goto(`${shop.home}/moments`);
  await giveDayOff(database, shop, 7);
  await board.getByRole("button", { name: "Copy a day of Hillside" }).press("Enter");
  const sheet = board.getByRole("dialog", { name: "Copy a day or a week" });
  await expect(sheet.getByText(`${first.name} is off that day`).first()).toBeVisible();
  expect(await violationsOn(board)).toEqual([]);
  const to = await sheet.getByLabel("To (first day)").inputValue();
  const from = await sheet.getByLabel("From (first day)").inputValue();
  // The same day is refused at its field, and the rest of the form stays.
  await sheet.getByLabel("To (first day)").fill(from);
  await sheet.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(sheet.getByText("Choose another day than the one you copy.")).toBeVisible();
  await sheet.getByLabel("To (first day)").fill(to);
  const count = sheet.getByText(/^\d+ moments, \d+ of them for whoever takes them first$/);
  await expect(count).toBeVisible();
  const copied = Number.parseInt((await count.textContent()) ?? "", 10);
  await sheet.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(board.getByText(`Copied: ${copied} moments`)).toBeVisible();
  await board.goto(`${shop.home}/moments?day=${to}`);
  const there = board.getByRole("region", { name: "Hillside" }).getByRole("checkbox");
  await expect(there).toHaveCount(copied);
  // Copying again copies nothing.
  await board.goto(`${shop.home}/moments?day=${from}`);
  await board.getByRole("button", { name: "Copy a day of Hillside" }).press("Enter");
  await expect(sheet.getByText(`Already there: ${copied} moments`)).toBeVisible();
});
