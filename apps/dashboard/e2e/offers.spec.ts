import { randomBytes } from "node:crypto";
import { expect } from "@playwright/test";
import { test } from "./shop";
import { beginWith, stageNames } from "./templates";

test.use({ facts: { like: "florist" } });

test("the platform offers a template after its errors were reported, and another business starts a journey from it", async ({
  shop,
  admin,
  signIn,
}) => {
  // Every business sees an offer, so its name is unique to this run. The new name contains the old
  // one, because the tests of languages look for each text of a page in the database later.
  const mark = randomBytes(4).toString("hex");
  const kind = `The kind hotel ${mark}`;
  const kindest = `${kind} and its bar`;
  const curator = await signIn(admin);
  await curator.goto("/platform");
  await curator.getByRole("link", { name: "Templates" }).first().click();
  await curator.getByRole("link", { name: "Offer a template" }).click();
  const content = curator.getByLabel("Content (JSON)");
  await curator.getByRole("button", { name: "Offer", exact: true }).click();
  await expect(curator.getByRole("alert").filter({ hasText: "2 things to correct" })).toBeFocused();
  await curator.getByLabel("Start with the JSON of a trade").selectOption("Hotel or guest house");
  await expect(content).toHaveValue(/"stages"/);
  const good = await content.inputValue();
  const broken = JSON.parse(good);
  broken.journey.stages[1].kind = "nowhere";
  broken.journey.stages[2].name = "";
  await content.fill(JSON.stringify(broken));
  await curator.getByLabel("Name", { exact: true }).fill(kind);
  await curator.getByRole("button", { name: "Offer", exact: true }).click();
  await expect(curator.getByRole("link", { name: /^journey\.stages\[1\]\.kind: / })).toBeVisible();
  await expect(curator.getByRole("link", { name: /^journey\.stages\[2\]\.name: / })).toBeVisible();
  await content.fill(good);
  await curator.getByRole("button", { name: "Offer", exact: true }).click();
  await curator.waitForURL("**/platform/templates");
  const offer = curator.getByRole("list", { name: "Templates" }).getByRole("listitem").filter({ hasText: mark });
  await expect(offer).toContainText("offered");

  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/journeys/new`);
  await expect(page.getByRole("region", { name: "For every business" })).toContainText(kind);
  await beginWith(page, kind);
  expect(await stageNames(page)).toHaveLength(broken.journey.stages.length);

  await curator.getByRole("button", { name: `Rename “${kind}”` }).click();
  const renaming = curator.getByRole("dialog", { name: `Rename “${kind}”` });
  await renaming.getByLabel("Name", { exact: true }).fill(" ");
  await renaming.getByRole("button", { name: "Rename" }).click();
  await expect(renaming.getByText("Please fill this in.")).toBeVisible();
  await renaming.getByLabel("Name", { exact: true }).fill(kindest);
  await renaming.getByRole("button", { name: "Rename" }).click();
  await expect(renaming).toHaveCount(0);
  await page.goto(`${shop.home}/journeys/new`);
  await expect(page.getByRole("button", { name: `Preview “${kindest}”` })).toBeVisible();

  await curator.getByRole("button", { name: `Stop offering “${kindest}”` }).click();
  await curator.getByRole("dialog").getByRole("button", { name: "Stop offering" }).click();
  await expect(offer).toContainText("ended");
  await page.goto(`${shop.home}/journeys/new`);
  await expect(page.getByRole("button", { name: `Preview “${kindest}”` })).toHaveCount(0);
});
