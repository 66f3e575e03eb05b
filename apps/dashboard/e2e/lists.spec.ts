import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { type Shop, test } from "./shop";
import { violationsOn } from "./violations";

/** Returns addresses that no other test run has invited. */
const mark = randomBytes(4).toString("hex");

async function listSheet(page: Page, { home }: Shop): Promise<Locator> {
  await page.goto(`${home}/team`);
  await page.getByRole("button", { name: "Invite your team" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("radio", { name: "A list" }).check();
  return sheet;
}

const file = (name: string, content: Buffer | string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content),
});

test("a pasted list of people is previewed line by line, corrected in the preview, and then sent", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("invitation.")) sent.push(request.url());
  });
  const sheet = await listSheet(page, shop);
  await sheet
    .getByLabel("The list")
    .fill(
      `Vorname;Nachname;E-Mail;Rolle;Personalnr.\nMona;Okafor;mona-${mark}@x.example;;1\nBen;Kurz;ben-${mark}@x.example;King;2\nCleo;Rath;cleo at x.example;;3`,
    );
  const status = sheet.getByRole("status").filter({ hasText: "will be invited" });
  await expect(status).toHaveText("One person will be invited; 2 lines to check first.");
  await expect(sheet.getByText("This column is not used: Personalnr.")).toBeVisible();
  const bad = sheet.getByRole("region", { name: "Lines to check", exact: true });
  await expect(bad).toContainText("Line 3: unknown role");
  await expect(bad).toContainText(`Ben;Kurz;ben-${mark}@x.example;King;2`);
  await expect(bad).toContainText("Line 4: the e-mail address is missing");
  expect(await violationsOn(page)).toEqual([]);
  await bad.getByRole("button", { name: "Correct: Line 3" }).press("Enter");
  const field = bad.getByLabel("Line 3");
  await expect(field).toBeFocused();
  await field.fill(`Ben;Kurz;ben-${mark}@x.example;;2`);
  await bad.getByRole("button", { name: "Done" }).click();
  await expect(status).toHaveText("2 people will be invited; one line to check first.");
  await expect(status).toBeFocused();
  expect(sent).toEqual([]);
  await sheet.getByRole("button", { name: "Invite 2 people" }).click();
  await expect(sheet.getByText("2 invitations sent")).toBeVisible();
  await expect(sheet.getByLabel("The list")).toHaveValue(
    "Vorname;Nachname;E-Mail;Rolle;Personalnr.\nCleo;Rath;cleo at x.example;;3",
  );
  await expect(bad).toContainText("Line 2: the e-mail address is missing");
});

test("each person of a mail program's line is listed, and people who are already invited are marked", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  const sheet = await listSheet(page, shop);
  await sheet
    .getByLabel("The list")
    .fill(`Anna Lang <anna-${mark}@x.example>; "Kurz, Bea" <bea-${mark}@x.example>; Cleo; <${shop.owner.email}>`);
  const people = sheet.getByRole("region", { name: "3 people found" });
  await expect(people.getByRole("listitem")).toHaveCount(3);
  await expect(people).toContainText("Kurz, Bea");
  await expect(people).toContainText(`${shop.owner.email} is already in the team`);
  await expect(sheet.getByRole("region", { name: "Lines to check", exact: true })).toContainText("Cleo");
  await expect(sheet.getByRole("button", { name: "Invite 2 people" })).toBeEnabled();
});

test("of a list of 620 people 500 are invited at once, and the others stay in the list", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  const sheet = await listSheet(page, shop);
  const lines = Array.from({ length: 620 }, (_, at) => `P${at},p${at}-${mark}@x.example`);
  await sheet.getByLabel("Or choose a file").setInputFiles(file("staff.csv", lines.join("\r\n")));
  await expect(sheet.getByText("500 people will be invited.")).toBeVisible();
  await expect(
    sheet.getByText("120 lines more than 500 stay in the list until the first ones are invited."),
  ).toBeVisible();
});

test("a spreadsheet file and a file that is too large are refused with a reason, and an ANSI file is decoded correctly", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  const sheet = await listSheet(page, shop);
  const choose = (name: string, content: Buffer) =>
    sheet.getByLabel("Or choose a file").setInputFiles(file(name, content));
  await choose("staff.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]));
  await expect(sheet.getByRole("alert")).toContainText("It is a spreadsheet. Save it as CSV");
  // A path and not its bytes, which the protocol would carry as text.
  const noise = test.info().outputPath("noise.csv");
  await writeFile(noise, Buffer.alloc(6_000_000, "a,b\n"));
  await sheet.getByLabel("Or choose a file").setInputFiles(noise);
  await expect(sheet.getByRole("alert")).toContainText("It has 6 MB; the limit is 5 MB.");
  await choose("ansi.csv", Buffer.from(`Ren\xe9 M\xfcller;rene-${mark}@x.example`, "latin1"));
  await expect(sheet.getByRole("region", { name: "One person found" })).toContainText("René Müller");
  await expect(sheet.getByRole("alert")).toHaveCount(0);
  await sheet.getByRole("button", { name: "Invite one person" }).click();
  await expect(sheet.getByText("One invitation sent")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page.getByText("draft")).toHaveCount(0);
});

test("the staff list of a new business shows its invalid lines until they are corrected or removed", async ({
  admin,
  signIn,
}) => {
  const page = await signIn(admin);
  await page.goto("/platform/onboard");
  await page.getByLabel("Name", { exact: true }).fill(`Crème Brûlée ${mark}`);
  await expect(page.getByLabel("Web address", { exact: true })).toHaveValue(`creme-brulee-${mark}`);
  await page.getByLabel("First location").fill("Main");
  await page.getByLabel("Owner’s name").fill("Ola Nord");
  await page.getByLabel("Owner’s e-mail").fill(`ola-${mark}@x.example`);
  await page.getByLabel("Team list").fill(`Mia,mia-${mark}@x.example\nOla,ola-${mark}@x.example\nnobody at all`);
  const bad = page.getByRole("region", { name: "Lines to check", exact: true });
  await expect(bad).toContainText("nobody at all");
  await expect(page.getByText("This is the owner, who is invited separately.")).toBeVisible();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Correct the lines marked below, or leave them out.")).toBeVisible();
  await expect(page).toHaveURL(/onboard/);
  await bad.getByRole("button", { name: "Leave out: Line 3" }).click();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.waitForURL(/\/platform\/businesses\//);
  await expect(page.getByText("Invited, not joined yet")).toBeVisible();
});

test("people of a list without an address are added as members who do not sign in, once the manager says so", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  const sheet = await listSheet(page, shop);
  await sheet
    .getByLabel("The list")
    .fill(`Ada Lane; ada-${mark}@x.example\nTom Berg; night guard\nRita Sol; cleaner\nBen Kurz; ben at x.example`);
  const bad = sheet.getByRole("region", { name: "Lines to check", exact: true });
  await expect(bad).toContainText("Tom Berg; night guard");
  await sheet.getByRole("checkbox", { name: "Also add the 2 people without e-mail" }).check();
  await expect(bad).not.toContainText("Tom Berg");
  await expect(bad).toContainText("Ben Kurz; ben at x.example");
  expect(await violationsOn(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Invite one person, add 2 without e-mail" }).click();
  await expect(sheet.getByText("One invitation sent")).toBeVisible();
  await expect(sheet.getByText("2 people without e-mail added")).toBeVisible();
  await expect(sheet.getByLabel("The list")).toHaveValue("Ben Kurz; ben at x.example");

  // The same people again are in the team already.
  await sheet.getByLabel("The list").fill("Tom Berg; night guard");
  await sheet.getByRole("checkbox", { name: /without e-mail$/ }).check();
  await expect(sheet.getByText("Already in the team.")).toBeVisible();
  await page.keyboard.press("Escape");
  const members = page.getByRole("region", { name: /people$/ });
  await expect(members.getByRole("listitem").filter({ hasText: "Tom Berg" })).toContainText("night guard");
  await expect(members.getByRole("listitem").filter({ hasText: "Tom Berg" })).toContainText("doesn’t sign in");
});
