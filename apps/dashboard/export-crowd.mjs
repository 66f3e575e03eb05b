// Preloaded before `next start`: bounds how many exports are open at once in this process. Next, the
// session and the membership cost each request milliseconds; those beyond the bound are told to come
// back before any of it, so that the other pages are answered meanwhile.
import { readFileSync } from "node:fs";
import http from "node:http";
import { waitingAnswer } from "./waiting-page.mjs";

/** Six of them have a turn and stream; the others are being checked. */
const most = 24;
let open = 0;

const texts = Object.fromEntries(
  ["en", "de"].map((locale) => {
    const file = new URL(`../../packages/messages/src/${locale}/transfer.json`, import.meta.url);
    return [locale, { locale, ...JSON.parse(readFileSync(file, "utf8")).turn }];
  }),
);

/** The language of the browser's cookie, else of its first preference. The person is not known here. */
function textFor({ cookie = "", "accept-language": accepted = "" }) {
  const chosen = /(?:^|;\s*)locale=(\w\w)/.exec(cookie)?.[1] ?? accepted.slice(0, 2).toLowerCase();
  return texts[chosen] ?? texts.en;
}

/** @returns whether the request was for an export beyond the bound, and is answered */
function answer({ url, headers }, response) {
  if (!url.startsWith("/api/export/")) return false;
  if (open < most) {
    open += 1;
    response.once("close", () => {
      open -= 1;
    });
    return false;
  }
  const isDocument = headers["sec-fetch-dest"] === "document";
  const waiting = waitingAnswer({ isDocument, isCrowd: true }, textFor(headers));
  response.writeHead(waiting.status, waiting.headers).end(waiting.body);
  return true;
}

const { createServer } = http;

http.createServer = (...given) =>
  createServer(
    ...given.map((each) =>
      typeof each === "function" ? (request, response) => answer(request, response) || each(request, response) : each,
    ),
  );
