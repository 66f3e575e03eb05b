import { stat } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { fullBrowser } from "./full-browser";
import { phone } from "./people";
import { pressSend, sendAnswer } from "./send-answer";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test.skip(fullBrowser === undefined, "no browser here records");
test.use({
  launchOptions: {
    executablePath: fullBrowser ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      "--autoplay-policy=no-user-gesture-required",
    ],
  },
});

/**
 * Saves a photo of 3200 by 1600 pixels that compresses badly, as a camera makes it. Its bytes are
 * megabytes: the browser writes them to the file, and reads them from there.
 */
async function largePhoto(page: Page, file: string): Promise<number> {
  const saved = page.waitForEvent("download");
  await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 3200, height: 1600 });
    const pen = canvas.getContext("2d");
    const noise = new ImageData(canvas.width, canvas.height);
    for (let at = 0; at < noise.data.length; at += 1) noise.data[at] = at % 4 === 3 ? 255 : (at * at) % 251;
    pen?.putImageData(noise, 0, 0);
    const photo = await new Promise<Blob | null>((made) => canvas.toBlob(made, "image/jpeg", 0.9));
    const href = URL.createObjectURL(photo ?? new Blob());
    Object.assign(document.createElement("a"), { href, download: "moment.jpg" }).click();
  });
  await (await saved).saveAs(file);
  return (await stat(file)).size;
}

test("a form asks for a photo, a recording and how one stage was; all three are with the answer", async ({
  shop,
  signIn,
  open,
}) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/forms`);
  await page.getByRole("button", { name: "New form" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("With pictures");
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "With pictures" })).toBeVisible();
  const questions = page.getByRole("region", { name: "Questions" }).getByRole("listitem");
  const add = async (kind: string) => {
    await page.getByLabel("Kind of question").selectOption({ label: kind });
    await page.getByRole("button", { name: "Add question" }).click();
  };
  for (const [kind, english, german] of [
    ["Photo", "Show us the moment", "Zeig uns den Moment"],
    ["Voice", "Or tell it", "Oder erzähl ihn"],
  ] as const) {
    await add(kind);
    await questions.last().getByLabel("Question (English)").fill(english);
    await questions.last().getByLabel("Question (German)").fill(german);
  }
  await add("How a stage was (one per answer)");
  await questions.last().getByLabel("Journey").selectOption({ index: 1 });
  // The stages are named in the language of the business, and customers read them in each.
  const names = questions.last().getByLabel(/^Stage \d+ \(German\)$/);
  await expect(names.first()).toHaveValue("");
  for (const [at, name] of (await names.all()).entries()) await name.fill(`Abschnitt ${at + 1}`);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("builder-1440.png"), fullPage: true });
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Customers are asked version 1.")).toBeVisible();
  const codes = page.getByRole("region", { name: "QR codes and links" }).getByRole("checkbox");
  for (const at of (await codes.all()).keys()) {
    await codes.nth(at).click();
    await expect(page.getByText("asks “With pictures”")).toHaveCount(at + 1);
  }

  const customer = await open({ ...phone, permissions: ["microphone"] });
  await expect(async () => {
    await customer.goto(`${shop.form}?lang=en`);
    await expect(customer.getByLabel("Show us the moment")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await customer.getByLabel("What is the one moment you would tell a friend about?").fill("The lantern in the window");
  const photo = customer.getByLabel("Show us the moment");
  // A file that is no photo is refused with a sentence, and the words stay.
  await photo.setInputFiles({ name: "moment.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg/>") });
  await pressSend(customer);
  await expect(customer.getByText(/This is no photo that we can read/).first()).toBeVisible();
  await expect(customer.getByLabel("What is the one moment")).toHaveValue("The lantern in the window");
  const file = test.info().outputPath("moment.jpg");
  const size = await largePhoto(page, file);
  await photo.setInputFiles(file);
  await customer.getByRole("button", { name: "Record", exact: true }).click();
  await expect(customer.getByText("Recording …")).toBeVisible();
  await customer.getByRole("button", { name: "Stop" }).click();
  // A recording stopped at once holds no sound: the customer is told, and records again.
  const ready = customer.getByText("Recorded. Listen to it before you send it.");
  const tooShort = customer.getByText(/That was shorter than a second/);
  await expect(ready.or(tooShort)).toBeVisible();
  if (await tooShort.isVisible()) {
    await customer.getByRole("button", { name: "Record", exact: true }).click();
    await expect(customer.getByText(/^[1-9]\d* \/ 60$/)).toBeVisible();
    await customer.getByRole("button", { name: "Stop" }).click();
  }
  await expect(customer.getByText("Recorded. Listen to it before you send it.")).toBeVisible();
  await customer
    .getByRole("group", { name: /^How was “.+” for you\?/ })
    .getByRole("radio")
    .first()
    .check();
  expect(await violationsInBothThemes(customer)).toEqual([]);
  await customer.screenshot({ path: test.info().outputPath("form-390.png"), fullPage: true });
  const sent = customer.waitForRequest((request) => request.method() === "POST" && request.url().includes("/f/"));
  await sendAnswer(customer);
  // The browser makes the photo smaller before it sends it.
  const length = Number((await (await sent).allHeaders())["content-length"]);
  expect(length).toBeGreaterThan(0);
  expect(length).toBeLessThan(size / 2);

  await page.goto(`${shop.home}/feedback`);
  await page.getByRole("link", { name: /The lantern in the window/ }).click();
  const image = page.getByRole("img", { name: "Customer’s photo: Show us the moment" });
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1600);
  await expect(page.getByLabel("Customer’s recording: Or tell it")).toBeVisible();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("answer-1440.png"), fullPage: true });
});
