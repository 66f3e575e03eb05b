import { identityOf } from "@spots/auth/session";
import { openIdentities } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";
import { DomainError } from "@spots/domain/kernel/errors";
import { noHurry } from "@spots/test-kit/database";
import { expect, it } from "vitest";
import { orRefused } from "./export-refusal";

const url = databaseEnv().DATABASE_URL;
const isSignedIn = async (identities: ReturnType<typeof openIdentities>) =>
  Response.json({ isSignedIn: (await identityOf(identities, "a token")) !== null });

it("a file whose session finds no free connection is refused with 503 and the seconds to wait", async () => {
  const identities = openIdentities(url, { connections: 1 });
  let free = () => {};
  let holding: Promise<void> = Promise.resolve();
  await new Promise<void>((begun) => {
    holding = identities.prisma.$transaction(() => {
      begun();
      return new Promise<void>((resolve) => {
        free = resolve;
      });
    }, noHurry);
  });
  const answer = await orRefused(() => isSignedIn(identities));
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThanOrEqual(5);
  expect(await answer.json()).toEqual({ code: "UNAVAILABLE" });
  free();
  await holding;
  expect((await orRefused(() => isSignedIn(identities))).status).toBe(200);
  await identities.close();
});

it("a file is refused in the same way while the database is away", async () => {
  const away = new URL(url);
  away.port = "1";
  const identities = openIdentities(away.href);
  const answer = await orRefused(() => isSignedIn(identities));
  expect([answer.status, answer.headers.has("retry-after")]).toEqual([503, true]);
  await identities.close();
});

it.each([
  [new DomainError("UNAUTHENTICATED", "signInFirst"), 401],
  [new DomainError("NOT_FOUND", "notFound"), 404],
  [new Error("a mistake"), 500],
])("a file that fails with %s is answered without seconds to wait", async (error, status) => {
  const answer = await orRefused(() => Promise.reject(error));
  expect([answer.status, answer.headers.has("retry-after")]).toEqual([status, false]);
});
