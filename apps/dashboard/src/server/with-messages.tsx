import "server-only";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ComponentType, ReactNode } from "react";
import { pickMessages } from "./pick-messages";
import type { RouteMessages } from "./route-messages";

/** JSON that the build puts in, see next.config.ts. In development it is null: every text is sent. */
declare const ROUTE_MESSAGES: string;
const namespaces: RouteMessages | null = JSON.parse(ROUTE_MESSAGES);

type Part = `${"page" | "layout"} /${string}`;

/** Gives the client modules inside the texts that those of this page or layout use. */
export async function ClientMessages({ part, children }: { part: Part; children: ReactNode }) {
  const messages = await getMessages();
  const own = namespaces ? pickMessages(messages, namespaces[part] ?? []) : messages;
  return <NextIntlClientProvider messages={own}>{children}</NextIntlClientProvider>;
}

/** A page or layout whose client modules have their texts. */
export function withMessages<Props extends object>(part: Part, Inner: ComponentType<Props>) {
  return function WithMessages(props: Props) {
    return (
      <ClientMessages part={part}>
        <Inner {...props} />
      </ClientMessages>
    );
  };
}
