import { expect, type Page } from "@playwright/test";
import { type Shop, test } from "./shop";

const isStream = (url: string) => url.includes("/api/trpc/event.follow");

/** Opens a tab on the personas page, and records it in `streams` when it opens a live stream. */
async function openTab(page: Page, { home }: Shop, streams: Set<Page>): Promise<Page> {
  page.on("request", (request) => isStream(request.url()) && streams.add(page));
  await page.goto(`${home}/personas`);
  await expect(page.getByRole("button", { name: "New persona" })).toBeVisible();
  return page;
}

async function addPersona(page: Page, name: string) {
  await page.getByRole("button", { name: "New persona" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Name", { exact: true }).fill(name);
  await sheet.getByRole("button", { name: "Add persona" }).click();
  await expect(page.getByRole("dialog", { name })).toBeVisible();
  // The closing sheet and the opening sheet are both present for a moment, and a key press could go
  // to either.
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
  await expect(page.getByText(name).first()).toBeVisible();
}

test("eight tabs share one live stream, all receive its events, and none is missed when the tab with the stream closes", async ({
  shop,
  signIn,
}) => {
  const first = await signIn(shop.owner);
  const streams = new Set<Page>();
  const tabs: Page[] = [];
  for (let at = 0; at < 8; at += 1)
    tabs.push(await openTab(at === 0 ? first : await first.context().newPage(), shop, streams));
  await expect.poll(() => streams.size).toBe(1);
  const [holder] = streams;
  const rest = tabs.filter((tab) => tab !== holder);
  const [writer, ...readers] = rest;
  if (!holder || !writer) throw new Error("no tab holds the stream");

  await addPersona(writer, "The eighth tab");
  for (const tab of readers) await expect(tab.getByText("The eighth tab").first()).toBeVisible();

  streams.clear();
  await holder.close();
  await addPersona(writer, "After the holder");
  for (const tab of readers) await expect(tab.getByText("After the holder").first()).toBeVisible();
  await expect.poll(() => streams.size).toBe(1);
});

test("the shared stream belongs to one person in one business", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/personas`);
  await expect(page.getByRole("button", { name: "New persona" })).toBeVisible();
  const held = () =>
    page.evaluate(async () => {
      const locks = await navigator.locks.query();
      return (locks.held ?? []).flatMap(({ name }) => (name?.startsWith("live:") ? [name] : []));
    });
  await expect.poll(held).toEqual([expect.stringMatching(new RegExp(`^live:[0-9a-f-]{36}:${shop.slug}$`))]);
});
