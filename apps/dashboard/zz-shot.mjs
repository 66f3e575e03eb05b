import { chromium } from "@playwright/test";
const [base, session, ...targets] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] });
for (const target of targets) {
  const [name, path, look = "desktop-light", session2] = target.split("|");
  const [size, theme] = look.split("-");
  const context = await browser.newContext({ viewport: size === "phone" ? { width: 390, height: 844 } : { width: 1440, height: 900 }, colorScheme: theme });
  await context.addCookies([{ name: "authjs.session-token", value: session2 ?? session, url: base }]);
  const page = await context.newPage();
  page.on("console", (m) => { if (m.type() === "error") console.log(name, "console:", m.text().slice(0, 300)); });
  page.on("pageerror", (e) => console.log(name, "pageerror:", String(e).slice(0, 300)));
  await page.goto(base + path, { waitUntil: "load", timeout: 60000 });
  await page.waitForTimeout(2500);
  await page.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true });
  await context.close();
}
await browser.close();
