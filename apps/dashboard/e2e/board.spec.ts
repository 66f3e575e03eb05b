import { expect } from "@playwright/test";
import { beginSeeding } from "@spots/seed/demo";
import { myDay, offer } from "./my-day";
import { test } from "./shop";
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
  await next.click();
  await expect(declined.getByText(`now offered to ${colleague}`)).toBeVisible();
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
  expect(await violationsOn(board)).toEqual([]);
  await board.getByRole("button", { name: "Change", exact: true }).first().press("Enter");
  const sheet = board.getByRole("dialog", { name: /^\d+ moments$/ });
  await sheet.getByLabel("Who").selectOption({ label: "Luis Romero" });
  await sheet.getByRole("button", { name: "Change them" }).click();
  await expect(sheet.getByText(/^(\d+) of \1 done$/)).toBeVisible();
  expect(await violationsOn(board)).toEqual([]);
  await board.keyboard.press("Escape");
  await board.getByRole("button", { name: "Undo" }).click();
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
  await phone.getByLabel("What would you change?").fill("Warm two towels before we open");
  await phone.getByRole("button", { name: "Send" }).click();
  await expect(phone.getByText("Suggestion sent")).toBeVisible();

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

test("a day's moments are copied after a preview that says who keeps theirs and who is off", async ({
  shop,
  signIn,
  database,
}) => {
  const board = await signIn(shop.manager);
  const [first] = shop.staff;
  await board.goto(`${shop.home}/moments`);
  // Off on the day a week from now, in the zone of the location.
  await database.query(beginSeeding);
  await database.query(
    `insert into time_off (business_id, id, member_id, first_day, last_day)
     select m.business_id, gen_random_uuid(), m.id, d.day, d.day
     from member m join location l on l.business_id = m.business_id and l.name = 'Hillside'
     cross join lateral (select (now() at time zone l.time_zone)::date + 7 as day) d
     where m.business_id = $1 and m.user_id = $2`,
    [shop.businessId, first.userId],
  );
  await database.query("commit");
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
