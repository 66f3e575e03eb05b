import path from "node:path";
import { chromium } from "@playwright/test";
import { dashboardUrl, password, signInByForm } from "./people";

// `pnpm picture`: takes the README's screenshots from the preview (`pnpm preview`) with its demo
// data.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const page = await browser.newPage({ baseURL: dashboardUrl, viewport: { width: 1280, height: 1000 } });
await signInByForm(page, "mona.okafor@copper-comb.example", password);
await page.goto("/copper-comb");
await take("home");
await page.goto("/copper-comb/journeys");
await page.getByRole("link", { name: "The Saturday cut" }).click();
await page.getByRole("list", { name: "Stages" }).waitFor();
await take("road");
await browser.close();

async function take(name: string): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: path.resolve(import.meta.dirname, `../../../docs/${name}.png`) });
}
