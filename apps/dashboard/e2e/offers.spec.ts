import { expect, test } from "@playwright/test";
import { beginWith, stageNames } from "./beginnings";
import { signedIn } from "./people";

const florist = "imogen.hale@fern-and-field.example";
const admin = "admin@magic-spots.example";

test("the platform offers a template that names its faults, and another business begins from it", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const curator = await signedIn(browser, admin);
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
  broken.stages[1].kind = "nowhere";
  broken.stages[2].name = "";
  await content.fill(JSON.stringify(broken));
  await curator.getByLabel("Name", { exact: true }).fill("The kind hotel");
  await curator.getByRole("button", { name: "Offer", exact: true }).click();
  await expect(curator.getByRole("link", { name: /^stages\.1\.kind: / })).toBeVisible();
  await expect(curator.getByRole("link", { name: "stages.2.name: Please fill this in." })).toBeVisible();
  await content.fill(good);
  await curator.getByRole("button", { name: "Offer", exact: true }).click();
  await curator.waitForURL("**/platform/templates");
  const offer = curator
    .getByRole("list", { name: "Templates" })
    .getByRole("listitem")
    .filter({ hasText: /The kind(est)? hotel/ });
  await expect(offer).toContainText("offered");

  const page = await signedIn(browser, florist);
  await page.goto("/fern-and-field/journeys/new");
  await expect(page.getByRole("region", { name: "For every business" })).toContainText("The kind hotel");
  await beginWith(page, "The kind hotel");
  expect(await stageNames(page)).toHaveLength(broken.stages.length);

  await curator.getByRole("button", { name: "Rename “The kind hotel”" }).click();
  const renaming = curator.getByRole("dialog", { name: "Rename “The kind hotel”" });
  await renaming.getByLabel("Name", { exact: true }).fill(" ");
  await renaming.getByRole("button", { name: "Rename" }).click();
  await expect(renaming.getByText("Please fill this in.")).toBeVisible();
  await renaming.getByLabel("Name", { exact: true }).fill("The kindest hotel");
  await renaming.getByRole("button", { name: "Rename" }).click();
  await expect(renaming).toHaveCount(0);
  await page.goto("/fern-and-field/journeys/new");
  await expect(page.getByRole("button", { name: "Preview “The kindest hotel”" })).toBeVisible();

  await curator.getByRole("button", { name: "Stop offering “The kindest hotel”" }).click();
  await curator.getByRole("dialog").getByRole("button", { name: "Stop offering" }).click();
  await expect(offer).toContainText("ended");
  await page.goto("/fern-and-field/journeys/new");
  await expect(page.getByRole("button", { name: "Preview “The kindest hotel”" })).toHaveCount(0);
});
