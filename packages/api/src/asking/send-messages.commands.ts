import { unseal } from "@spots/db/sealed-secret";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import type { Message, MessageProvider } from "@spots/domain/asking/message-provider";
import type { Id } from "@spots/domain/kernel/ids";
import type { JobCall } from "../trpc/context";
import { inTransaction } from "../writing/record";

/**
 * What came of a message. `unsure`: no answer arrived, so nobody knows whether the provider has it.
 */
export type MessageOutcome =
  | { readonly kind: "taken" }
  | { readonly kind: "refused" | "unsure" | "later"; readonly said: string };

/**
 * Hands a message to the provider of a business: the one interface for text messages and
 * messengers.
 */
export type MessageSender = (provider: MessageProvider, message: Message, secret: string) => Promise<MessageOutcome>;

/** How a worker sends messages, and the secret of the deployment. */
export type Messaging = { readonly send: MessageSender; readonly secret: string };

/** A message whose sending is stored already, so that no other process sends it. */
export type TakenMessage = {
  readonly message: Message;
  readonly provider: MessageProvider;
  readonly sealed: string | null;
};

/**
 * Hands messages over and notes what came of each. A message is sent at most once: of one whose
 * process died in between nobody knows whether it arrived, and it is not repeated.
 */
export async function sendMessages(
  call: JobCall & { readonly messaging: Messaging },
  businessId: string,
  messages: readonly TakenMessage[],
): Promise<void> {
  const { send, secret } = call.messaging;
  await Promise.all(
    messages.map(async ({ message, provider, sealed }) => {
      const opened = sealed === null ? "" : unseal(sealed, { secret, purpose: "message-provider", businessId });
      const outcome: MessageOutcome =
        opened === null ? { kind: "refused", said: "secret" } : await send(provider, message, opened);
      await noteMessage(call, businessId, message.id, outcome);
    }),
  );
}

async function noteMessage({ database, now }: JobCall, of: string, id: Id, outcome: MessageOutcome): Promise<void> {
  const tenant = await workerTenant(database, of);
  if (!tenant) return;
  const { businessId } = tenant;
  await inTransaction(database, tenant, async ({ db }) => {
    const at = now();
    if (outcome.kind === "taken") {
      await db.askingSending.updateMany({ where: { businessId, id }, data: { takenAt: at } });
      return;
    }
    const { kind, said } = outcome;
    const data = { failedAt: at, said: `${kind}: ${said}`.slice(0, 500) };
    await db.askingSending.updateMany({ where: { businessId, id }, data });
    if (kind === "unsure") return;
    await db.asking.updateMany({
      where: { businessId, endedAt: null, sendings: { some: { id, kind: "first" } } },
      data: {
        status: "skipped",
        reason: "failed",
        sentAt: null,
        endedAt: at,
        contact: null,
        dueAt: null,
        again: false,
      },
    });
  });
}
