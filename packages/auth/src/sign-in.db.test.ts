import { openStage } from "@spots/seed/makers/client";
import { databaseEnv } from "@spots/db/env";
import { aUser } from "@spots/seed/makers/business";
import { expect, it, vi } from "vitest";
import { NextRequest } from "next/server";
import { handlers } from "./next-auth";
const stage = openStage(databaseEnv().DATABASE_URL);
it("x", async () => {
  vi.stubEnv("AUTH_SECRET", "a-secret-of-the-test-alone");
  const res = await handlers.GET(new NextRequest("http://localhost:3000/api/auth/csrf"));
  expect(await res.text()).toBe("");
});
