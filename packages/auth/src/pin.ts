import { createHmac } from "node:crypto";
import { authEnv } from "./env";
import { hashPassword, isPassword } from "./password";

/**
 * A PIN has few digits, so that its hash alone could be guessed. The secret of the server and the
 * member's id go into it: a copy of the database is not enough, and equal PINs have other hashes.
 */
const peppered = (memberId: string, pin: string) =>
  createHmac("sha256", authEnv().AUTH_SECRET).update(`pin ${memberId} ${pin}`).digest("base64");

export const pins = {
  hash: (memberId: string, pin: string): Promise<string> => hashPassword(peppered(memberId, pin)),
  /** A null hash takes as long to compare. */
  isRight: (hash: string | null, memberId: string, pin: string): Promise<boolean> =>
    isPassword(hash, peppered(memberId, pin)),
};
