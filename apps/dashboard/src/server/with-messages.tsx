import "server-only";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ComponentType, ReactNode } from "react";
import { pickMessages } from "./pick-messages";
import type { RouteMessages } from "./route-messages";

/**
 * JSON that the build inserts, see next.config.ts. Null in development, where every message is
 * sent.
 */
declare const ROUTE_MESSAGES: string;
const namespaces: RouteMessages | null = JSON.parse(ROUTE_MESSAGES);

type Part = `${"page" | "layout"} /${string}`;

/** Provides the messages of this page or layout to the client modules inside. */
export async function ClientMessages({ part, children }: { part: Part; children: ReactNode }) {
  const messages = await getMessages();
  const own = namespaces ? pickMessages(messages, namespaces[part] ?? []) : messages;
  return <NextIntlClientProvider messages={own}>{children}</NextIntlClientProvider>;
}

/** Wraps a page or layout so that its client modules have their messages. */
export function withMessages<Props extends object>(part: Part, Inner: ComponentType<Props>) {
  return function WithMessages(props: Props) {
    return (
      <ClientMessages part={part}>
        <Inner {...props} />
      </ClientMessages>
    );
  };
}
