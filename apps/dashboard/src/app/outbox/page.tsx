import { listOutbox } from "@spots/api/mail/outbox.queries";
import { EmptyState } from "@spots/ui/empty-state";
import { PublicShell } from "@spots/ui/public-shell";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { database } from "@/api/database";
import { isOutboxOpen } from "@/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("outbox") };
}

/**
 * Shows the mails that were stored because no mail server is configured. For trying the product on
 * a local machine; not available when there is a mail server.
 */
export default async function OutboxPage() {
  if (!isOutboxOpen((await headers()).get("host"))) notFound();
  const [say, format, mails] = [await getTranslations("platform"), await getFormatter(), await listOutbox(database())];
  return (
    <PublicShell brand="Magic Spots" title={say("outbox")} lead={say("outboxLead")}>
      {mails.length === 0 && <EmptyState title={say("noMails")}>{say("noMailsTeach")}</EmptyState>}
      <ol className="grid gap-4">
        {mails.map(({ id, to, subject, text, queuedAt }) => (
          <li key={id}>
            <details className="rounded-card border border-line bg-paper-2 px-4 py-3">
              <summary className="cursor-pointer">
                <strong className="break-words">{subject}</strong>
                <span className="block text-small text-ink-2">{`${to} · ${format.dateTime(queuedAt, { dateStyle: "medium", timeStyle: "medium" })}`}</span>
              </summary>
              <p className="mt-3 whitespace-pre-line break-words">
                {text.split(/(https?:\/\/\S+)/).map((part, at) =>
                  at % 2 ? (
                    <a key={part} href={part} className="underline underline-offset-4">
                      {part}
                    </a>
                  ) : (
                    part
                  ),
                )}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </PublicShell>
  );
}
