import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const preload = new URL("../../export-crowd.mjs", import.meta.url).href;
/** A server with the preload. Its own handler answers an export only once /finish is asked for. */
const script = `
  const held = [];
  const server = require("node:http").createServer((request, response) => {
    if (request.url === "/health") return response.end("well");
    if (request.url === "/held") return response.end(String(held.length));
    if (request.url !== "/finish") return held.push(response);
    const all = held.splice(0);
    for (const each of all) each.end("file");
    response.end(String(all.length));
  });
  server.listen(0, "127.0.0.1", () => process.send(server.address().port));`;

let child: ChildProcess;
let origin = "";
beforeAll(async () => {
  child = spawn(process.execPath, ["--import", preload, "-e", script], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [port] = await once(child, "message");
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => child.kill());

type Told = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly text: string };
function get(path: string, headers: http.OutgoingHttpHeaders = {}): Promise<Told> {
  return new Promise((resolve, reject) => {
    http
      .get(origin + path, { agent: false, headers }, async (response) => {
        let text = "";
        for await (const part of response.setEncoding("utf8")) text += part;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      })
      .on("error", reject);
  });
}
const csv = "/api/export/answers?business=copper-comb&format=csv";
/** The most exports that are open at once. */
const most = 24;

/** As many exports as are open at once, which wait in the handler. */
async function aCrowd() {
  const inside = Array.from({ length: most }, () => get(csv));
  await expect.poll(async () => (await get("/held")).text).toBe(String(most));
  return {
    end: async () => {
      await get("/finish");
      return (await Promise.all(inside)).map(({ status }) => status);
    },
  };
}

describe("exports beyond the bound", () => {
  it("are told to come back before any work, while other requests are answered, and are served afterwards", async () => {
    const crowd = await aCrowd();
    const told = await Promise.all(Array.from({ length: 200 }, () => get(csv)));
    expect(new Set(told.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['429 {"code":"TOO_MANY_REQUESTS"}']),
    );
    for (const { headers } of told) {
      expect(Number(headers["retry-after"])).toBeGreaterThanOrEqual(5);
      expect(headers["cache-control"]).toBe("no-store");
    }
    expect(new Set(told.map(({ headers }) => headers["retry-after"])).size).toBeGreaterThan(10);
    expect(await get("/health")).toMatchObject({ status: 200, text: "well" });
    expect((await get("/held")).text).toBe(String(most));
    expect(await crowd.end()).toEqual(Array.from({ length: most }, () => 200));
    const next = await aCrowd();
    expect(await next.end()).toEqual(Array.from({ length: most }, () => 200));
  });

  it.each([
    [{ "accept-language": "de-CH,en" }, "de", "Dein Export wartet"],
    [{ "accept-language": "de", cookie: "a=b; locale=en" }, "en", "Your export is waiting"],
    [{ "accept-language": "fr" }, "en", "Your export is waiting"],
  ])("are a page in a browser, which asks again by itself: %j", async (headers, locale, title) => {
    const crowd = await aCrowd();
    const told = await get(csv, { ...headers, "sec-fetch-dest": "document" });
    await crowd.end();
    expect(told).toMatchObject({ status: 429, headers: { "content-type": "text/html; charset=utf-8" } });
    expect(told.headers.refresh).toBe(told.headers["retry-after"]);
    expect(told.text).toContain(`<html lang="${locale}">`);
    expect(told.text).toContain(title);
  });

  it("include those whose reader has gone no more", async () => {
    const gone = Array.from({ length: most }, () =>
      http.get(origin + csv, { agent: false }).on("error", () => undefined),
    );
    await expect.poll(async () => (await get("/held")).text).toBe(String(most));
    for (const each of gone) each.destroy();
    const again: Promise<Told>[] = [];
    const isInside = async () => {
      again.push(get(csv));
      return Number((await get("/held")).text) > most;
    };
    await expect.poll(isInside).toBe(true);
    await get("/finish");
    await Promise.all(again);
  });
});
