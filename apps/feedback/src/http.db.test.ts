import { gzipSync } from "node:zlib";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, fieldsOn, post, sendJson, token } from "./test/app";

describe("the address of a form", () => {
  it("answers HEAD like GET, without a body", async () => {
    const { app } = await aFeedbackApp();
    for (const [address, status] of [
      [`/f/${token}`, 200],
      [`/f/${token}/thanks`, 200],
      ["/health", 200],
      ["/f/nothing", 404],
    ] as const) {
      const [head, get] = await Promise.all([fetch(app + address, { method: "HEAD" }), fetch(app + address)]);
      expect([head.status, get.status, await head.text()], address).toEqual([status, status, ""]);
      expect(head.headers.get("content-type")).toBe(get.headers.get("content-type"));
    }
  });

  it.each(["/", ".", ")", "/.", "”", "%29", "%20", ">", ",", "_", "!?"])(
    "redirects to the form when it ends with %s",
    async (end) => {
      const { app } = await aFeedbackApp();
      const led = await fetch(`${app}/f/${token}${end}${end.includes("?") ? "" : "?lang=de&utm_source=x"}`);
      expect([led.status, new URL(led.url).pathname]).toEqual([200, `/f/${token}`]);
      expect(await led.text()).toContain(end.includes("?") ? "Who made your day?" : "Wer hat deinen Tag");
    },
  );

  it.each(["/%ff", "/f/%ff", "/f/%", "/f/%00", `/f/${token}%ff`, `/f/${token}x`, "/f/", "//", "/f/../x"])(
    "returns a not-found page for %s",
    async (address) => {
      const { app } = await aFeedbackApp();
      for (const method of ["GET", "POST"]) {
        const answer = await fetch(app + address, { method });
        expect([answer.status, answer.headers.get("content-type")]).toEqual([
          404,
          expect.stringContaining("text/html"),
        ]);
      }
    },
  );
});

describe("a malformed or oversized form", () => {
  it("is refused with 400, not 503", async () => {
    const { app } = await aFeedbackApp();
    for (const [type, body] of [
      ["multipart/form-data", "--x\r\n"],
      ["multipart/form-data; boundary=x", "no boundary at all"],
      ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="recallText"\r\n\r\nhalf'],
    ] as const) {
      const answer = await fetch(`${app}/f/${token}`, {
        method: "POST",
        headers: { "content-type": type },
        body,
      });
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("Please go back")]);
    }
  });

  it("is refused with 413 when it is too long, also for the page's script", async () => {
    const { app } = await aFeedbackApp();
    const form = { recallText: "x".repeat(70_000) };
    const page = await post(app, form);
    expect([page.status, await page.text()]).toEqual([413, expect.stringContaining("what you typed is still there")]);
    const headers = { accept: "application/json" };
    const reply = await fetch(`${app}/f/${token}`, { method: "POST", headers, body: new URLSearchParams(form) });
    expect([reply.status, await reply.json()]).toEqual([413, expect.objectContaining({ status: "refused" })]);
  });
});

describe("the JSON reply to the page's script", () => {
  const ask = (app: string, fields: Record<string, string>) =>
    fetch(`${app}/f/${token}`, {
      method: "POST",
      headers: { accept: "application/json", "accept-language": "en-GB" },
      body: new URLSearchParams(fields),
    });

  it("holds the address of the thank-you page, an error for each field, or that the form is closed", async () => {
    const at = await aFeedbackApp();
    const form = await aForm(at);
    const wrong = await ask(at.app, { ...form, recallText: "x".repeat(2001), contact: "no address" });
    expect([wrong.status, await wrong.json()]).toEqual([
      422,
      expect.objectContaining({
        status: "refused",
        wrong: {
          recallText: expect.stringContaining("2,000"),
          contact: expect.stringContaining("e-mail"),
          "agree-reply": expect.stringContaining("tick"),
        },
        id: form.id,
      }),
    ]);
    expect(await (await ask(at.app, { ...form, recallText: "x" })).json()).toEqual({
      status: "received",
      to: `/f/${token}/thanks`,
    });
    const { businessId, channel } = at.shop;
    await at.testDb.channel.update({
      where: { businessId_id: { businessId, id: channel.id } },
      data: { closedAt: new Date() },
    });
    await expect
      .poll(async () => (await ask(at.app, { ...form, recallText: "x" })).json())
      .toMatchObject({ status: "refused", notice: expect.stringContaining("not collecting answers here") });
  });
});

describe("a form that a program filled in", () => {
  it("is not stored at first: it is shown again with its texts, and sending it once more stores it", async () => {
    const at = await aFeedbackApp();
    const form = { ...(await aForm(at)), recallText: "The towel" };
    const back = await post(at.app, { ...form, website: "https://spam.example" });
    const page = await back.text();
    expect(back.status).toBe(422);
    expect(fieldsOn(page)).toMatchObject({ recallText: "The towel", website: "" });
    expect((await post(at.app, fieldsOn(page))).status).toBe(303);
  });
});

describe("every response", () => {
  it("has headers against MIME sniffing, framing and referrers", async () => {
    const { app } = await aFeedbackApp();
    const answers = await Promise.all([
      fetch(`${app}/health`),
      fetch(`${app}/f/${token}`),
      fetch(`${app}/f/nothing`),
      fetch(`${app}/form.js`),
      sendJson(app, { id: newId(), recallText: "x" }),
      sendJson(app, {}),
      fetch(`${app}/v1/nothing`),
      post(app, { recallText: "x".repeat(70_000) }),
    ]);
    for (const { url, headers } of answers) {
      expect(headers.get("x-content-type-options"), url).toBe("nosniff");
      expect(headers.get("x-frame-options"), url).toBe("DENY");
      expect(headers.get("referrer-policy"), url).toBe("no-referrer");
      expect(headers.get("content-security-policy"), url).toMatch(/^default-src 'none'; /);
      expect(headers.get("strict-transport-security"), url).toContain("max-age=31536000");
    }
    const page = await fetch(`${app}/f/${token}`);
    const nonce = /nonce-([^']+)'/.exec(page.headers.get("content-security-policy") ?? "")?.[1];
    expect(await page.text()).toContain(`<style nonce="${nonce}"`);
  });
});

describe("the form's page", () => {
  it("has one first heading, and is under 8 kB with its script, in two requests", async () => {
    const { app } = await aFeedbackApp();
    const text = await (await fetch(`${app}/f/${token}`)).text();
    expect(text.match(/<h1/g)).toHaveLength(1);
    const [[, script = ""] = []] = [...text.matchAll(/ src="([^"]*)"/g)];
    expect(text.match(/ (src|href)="(?!data:)/g)).toHaveLength(1);
    const code = await (await fetch(app + script)).text();
    expect(gzipSync(text).length + gzipSync(code).length).toBeLessThan(8000);
  });
});
