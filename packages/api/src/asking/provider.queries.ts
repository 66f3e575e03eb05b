import { MessageProvider } from "@spots/domain/asking/message-provider";
import type { Call } from "../trpc/context";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** The provider with its sealed secret, for the worker; null: no text messages are sent. */
export async function providerOf({ db, tenant: { businessId } }: Reader) {
  const row = await db.messageProvider.findUnique({ where: { businessId } });
  return row && { provider: MessageProvider.parse(row), sealed: row.sealed };
}

/** The provider as its owner set it, without the secret. */
export async function readProvider({ ctx }: Pick<Call, "ctx">) {
  const found = await providerOf(ctx);
  return found && { ...found.provider, hasSecret: found.sealed !== null };
}
