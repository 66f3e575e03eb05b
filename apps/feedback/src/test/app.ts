import { once } from "node:events";
import { serve } from "@hono/node-server";
import { TrustProxy } from "@spots/domain/access/network-address";
import { freshDatabase } from "@spots/postgres/test-database";
import { giveToken } from "@spots/test-kit/business";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { onTestFinished } from "vitest";
import { feedbackApp } from "../app";

export const secret = "a secret of the tests, long enough";
/** What a mail server sends with its reports. */
export const bounceSecret = "another secret of the tests, long enough";
export const token = "abcdefghijklmnopqrstuv";

type Closing = (() => unknown)[];

/** Starts the real server on a free port. `pass` advances its clock by ms. */
export async function anApp(closing: Closing, url: string, more: Partial<Parameters<typeof feedbackApp>[0]> = {}) {
  let passed = 0;
  const { app, close } = feedbackApp(
    {
      DATABASE_URL: url,
      AUTH_SECRET: secret,
      BOUNCE_SECRET: bounceSecret,
      TRUST_PROXY: TrustProxy.parse("0"),
      FLOOD_LIMIT: 100_000,
      MOST_WAITING: 5000,
      FEEDBACK_URL: "https://say.spots.example/",
      FILES_FOLDER: "none",
      STORAGE_S3_REGION: "us-east-1",
      ...more,
    },
    { log: () => undefined, now: () => new Date(Date.now() + passed) },
  );
  const server = serve({ fetch: app.fetch, port: 0 });
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  closing.push(close, () => new Promise((resolve) => server.close(resolve)));
  const pass = (ms: number) => {
    passed += ms;
  };
  return { app: `http://127.0.0.1:${address.port}`, pass };
}

/**
 * A business with a channel of a known token, and a running server. Both are closed after the test.
 */
export async function aFeedbackApp(more: Parameters<typeof anApp>[2] = {}) {
  const closing: Closing = [];
  onTestFinished(async () => {
    for (const close of closing.reverse()) await close();
  });
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  closing.push(() => testDb.$disconnect());
  const shop = await aFullBusiness(testDb);
  await giveToken(testDb, shop.channel, token);
  return { testDb, shop, url, ...(await anApp(closing, url, more)) };
}

/** The stored columns of an answer. */
export const storedOf = (
  { testDb }: Pick<Awaited<ReturnType<typeof aFeedbackApp>>, "testDb">,
  id: string | undefined,
) => testDb.response.findMany({ where: { id: id ?? "" }, include: { kudos: true, mentions: true, coding: true } });

/** The fields that a browser would submit for the form on this page. */
export function fieldsOn(page: string): Record<string, string> {
  const plain = (text: string) =>
    text.replace(
      /&(quot|#39|lt|gt|amp);/g,
      (_all, name: string) => ({ quot: '"', "#39": "'", lt: "<", gt: ">" })[name] ?? "&",
    );
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  const inputs = [...page.matchAll(/<input [^>]*>/g)].flatMap(([tag]) => {
    const isChoice = /type="(radio|checkbox)"/.test(tag);
    const name = attribute(tag, "name");
    return name === undefined || (isChoice && !/ checked/.test(tag))
      ? []
      : [[name, plain(attribute(tag, "value") ?? "")]];
  });
  const areas = [...page.matchAll(/<textarea [^>]*name="(\w+)"[^>]*>([^<]*)</g)].map(([, name = "", text = ""]) => [
    name,
    plain(text),
  ]);
  return Object.fromEntries([...inputs, ...areas]);
}

/** Submits the form as a browser without JavaScript does. */
export const post = (app: string, fields: Record<string, string>, address = `/f/${token}`) =>
  fetch(`${app}${address}`, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });

export const sendJson = (app: string, body: unknown, of: string = token) =>
  fetch(`${app}/v1/channels/${of}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** The fields of a new form, one minute after its creation. */
export async function aForm({ app, pass }: { app: string; pass: (ms: number) => void }, address = `/f/${token}`) {
  const fields = fieldsOn(await (await fetch(`${app}${address}`)).text());
  pass(60_000);
  return fields;
}
