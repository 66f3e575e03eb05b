import "server-only";
import { answerKeyCall, type KeyCall } from "@spots/api/trpc/key-call";
import { waitOfApiKey, waitOfWrongApiKey } from "@spots/auth/api-key-limit";
import { networkIn } from "@spots/auth/network-address";
import { hashPassword } from "@spots/auth/password";
import { pins } from "@spots/auth/pin";
import { sealForBusiness } from "@spots/auth/sealing";
import { friendCodeTries } from "@spots/auth/throttle";
import { v7 } from "uuid";
import { dashboardEnv } from "@/env";
import { log } from "../server/log";
import { announcements, database, files } from "./database";

/**
 * The handler of an address under `/v1`, which a program of a business calls with a key. It reads
 * no session: a person's cookie opens nothing here.
 */
export const keyHandler =
  <Input, Result>(call: KeyCall<Input, Result>) =>
  (request: Request): Promise<Response> => {
    const { PUBLIC_URL, FEEDBACK_URL } = dashboardEnv();
    return answerKeyCall(
      request,
      {
        context: {
          database: database(),
          replica: null,
          seen: null,
          files: files(),
          announcements: announcements(),
          sessionId: null,
          pushOrigins: [],
          messageOrigins: [],
          seal: sealForBusiness,
          memberships: new Map(),
          language: "en",
          isStillSignedIn: async () => false,
          requestId: v7(),
          now: () => new Date(),
          newId: () => v7(),
          hashPassword,
          pins,
          friendCodeTries,
          addresses: { dashboard: PUBLIC_URL.replace(/\/$/, ""), feedback: FEEDBACK_URL.replace(/\/$/, "") },
          log,
        },
        waitOfKey: waitOfApiKey,
        waitOfStranger: () => waitOfWrongApiKey(networkIn(request.headers)),
      },
      call,
    );
  };
