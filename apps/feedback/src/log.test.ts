import { TrustProxy } from "@spots/domain/access/network-address";
import { freePort } from "@spots/postgres/embedded-postgres";
import { expect, it, onTestFinished } from "vitest";
import { feedbackApp } from "./app";

const token = "abcdefghijklmnopqrstuv";

it.each([
  ["/a/:token", `/a/${token}`],
  ["/r/:token", `/r/${token}`],
  ["/f/:token", `/f/${token}?v=secret`],
  ["/consents/:token", `/consents/abcdefg${"0".repeat(32)}${token}`],
])("a failed request to %s is logged without the token of its link", async (route, address) => {
  const logged: string[] = [];
  const { app, close } = feedbackApp(
    {
      DATABASE_URL: `postgres://nobody:nothing@127.0.0.1:${await freePort()}/none`,
      AUTH_SECRET: "a secret of the tests, long enough",
      TRUST_PROXY: TrustProxy.parse("0"),
      FLOOD_LIMIT: 60,
      MOST_WAITING: 10,
      FEEDBACK_URL: "https://say.spots.example",
      FILES_FOLDER: "none",
      STORAGE_S3_REGION: "us-east-1",
    },
    { log: (message, cause) => void logged.push(`${message} ${cause}`) },
  );
  onTestFinished(close);
  expect((await app.request(address)).status).toBe(503);
  expect(logged.join()).toContain(`GET ${route} failed`);
  for (const secret of [token, "secret"]) expect(logged.join()).not.toContain(secret);
});
