import { ReadDigest, SetDigest } from "@spots/domain/insight/digest";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { setDigest } from "./digest.commands";
import { readDigest, readDigestSetting } from "./digest.queries";

export const digestRouter = t.router({
  read: allow("digest.read").input(ReadDigest).query(readDigest),
  setting: allow("digest.read").query(readDigestSetting),
  set: allow("digest.read").input(SetDigest).mutation(setDigest),
});
