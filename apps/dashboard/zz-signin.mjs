import { chromium } from "@playwright/test";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] });
for (const js of [true, false]) {
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: js });
const page = await context.newPage();
page.on("console", (m) => { if (m.type() === "error") console.log("console:", m.text().slice(0, 300)); });
await page.goto("http://localhost:3100/bluebird", { timeout: 60000 });
console.log(page.url());
await page.getByLabel("E-mail").fill("owner@bluebird.example"); await page.getByLabel("Password").fill("wrong-password");
await page.getByRole("button", { name: "Sign in" }).click(); await page.waitForTimeout(4000);
console.log(await page.getByRole("alert").first().textContent().catch(()=>"none"), await page.getByLabel("E-mail").inputValue());
await page.screenshot({ path: "/tmp/shot-signin.png" });
await page.getByLabel("Password").fill("magic-spots-demo"); await page.getByRole("button", { name: "Sign in" }).click();
await page.waitForTimeout(6000); console.log(page.url(), await page.title(), (await context.cookies()).map(c=>c.name).join());
if (js) { await page.goto("http://localhost:3100/account"); await page.waitForTimeout(4000); await page.screenshot({ path: "/tmp/shot-account.png", fullPage: true }); await page.goto("http://localhost:3100/sign-out"); await page.getByRole("button", { name: "Sign out" }).click(); await page.waitForTimeout(3000); console.log(page.url()); }
await context.close();
}
await browser.close();
