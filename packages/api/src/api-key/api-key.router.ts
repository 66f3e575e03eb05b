import { MakeApiKey, RevokeApiKey } from "@spots/domain/access/api-key";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { makeApiKey, revokeApiKey } from "./api-key.commands";
import { listApiKeys } from "./api-key.queries";

export const apiKeyRouter = t.router({
  list: allow("apiKey.read").query(listApiKeys),
  make: allow("apiKey.make").input(MakeApiKey).mutation(makeApiKey),
  revoke: allow("apiKey.revoke").input(RevokeApiKey).mutation(revokeApiKey),
});
