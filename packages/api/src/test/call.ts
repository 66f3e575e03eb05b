import { hashPassword, isPassword } from "@spots/auth/password";
import { friendCodeTries } from "@spots/auth/throttle";
import { type Database, type IdentityDatabase, openIdentities } from "@spots/db/database";
import { openAnnouncements } from "@spots/db/live/announcements";
import { seal } from "@spots/db/sealed-secret";
import { newId } from "@spots/test-kit/ids";
import type { RequestContext } from "../trpc/context";
import { createCaller } from "../trpc/root";
import { memoryStore } from "./memory-store";

/** The secret of the deployment in tests. */
export const testSecret = "a secret of the tests, long enough";
const noFiles = memoryStore();
const kept = new Map<string, IdentityDatabase>();

/** The identity database at this address; one pool for all calls of a test file. */
function identitiesAt(url: string): IdentityDatabase {
  const there = kept.get(url) ?? openIdentities(url, { connections: 2 });
  kept.set(url, there);
  return there;
}

const testPins: RequestContext["pins"] = {
  hash: (memberId, pin) => hashPassword(memberId + pin),
  isRight: (hash, memberId, pin) => isPassword(hash, memberId + pin),
};

/** The request context of this person, with the test's clock. */
export function contextOf(
  database: Database,
  userId: string | null,
  {
    now = new Date(),
    isStillSignedIn = async () => true,
    requestId = "test",
    replica = null,
    seen = null,
    asMemberId = null,
    language = "en",
    files = noFiles,
    sessionId = userId === null ? null : newId(),
    device = null,
    pins = testPins,
  }: { now?: Date } & Partial<
    Pick<
      RequestContext,
      | "asMemberId"
      | "device"
      | "files"
      | "isStillSignedIn"
      | "language"
      | "pins"
      | "requestId"
      | "replica"
      | "seen"
      | "sessionId"
    >
  > = {},
): RequestContext {
  return {
    database,
    replica,
    seen,
    identities: identitiesAt(database.url),
    files,
    announcements: openAnnouncements(database.url),
    userId,
    language,
    asMemberId,
    sessionId,
    pushOrigins: [],
    messageOrigins: ["http://127.0.0.1:9"],
    seal: (businessId, text) => seal(text, { secret: testSecret, purpose: "message-provider", businessId }),
    memberships: new Map(),
    isStillSignedIn,
    requestId,
    now: () => now,
    newId,
    hashPassword,
    device,
    pins,
    friendCodeTries,
    addresses: { dashboard: "http://localhost:3000", feedback: "http://localhost:3001" },
    log: () => undefined,
  };
}

/** The router as called by one person, with a new request context per call. */
export const as = (database: Database, userId: string | null, options?: Parameters<typeof contextOf>[2]) =>
  createCaller(async () => contextOf(database, userId, options));
