"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { ApiKeyScopes } from "@spots/domain/access/api-key-scope";
import { EmptyState } from "@spots/ui/empty-state";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { MakeKeyForm } from "./make-key-form";
import { RevokeKeyDialog } from "./revoke-key-dialog";

type Props = { business: string; timeZone: string; address: string };

/** The keys of the business's programs: a form for a new one, and the existing ones. */
export function ApiKeys({ business, timeZone, address }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("apiKey");
  const { data: keys } = useSuspenseQuery(trpc.apiKey.list.queryOptions({ business }));
  return (
    <div className="grid items-start gap-x-14 gap-y-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-labelledby="new-key">
        <SectionHead id="new-key" title={say("new")} detail={say("newTeach")} />
        <MakeKeyForm business={business} address={address} />
      </section>
      <section aria-labelledby="keys">
        <SectionHead id="keys" title={say("keys")} />
        {keys.length === 0 ? (
          <EmptyState title={say("none")} level={3}>
            {say("noneTeach")}
          </EmptyState>
        ) : (
          <RowList labelledBy="keys">
            {keys.map((key) => (
              <KeyRow key={key.id} business={business} apiKey={key} timeZone={timeZone} />
            ))}
          </RowList>
        )}
      </section>
    </div>
  );
}

const tones = { open: "good", expired: "quiet", revoked: "quiet" } as const;
type KeyRowProps = { business: string; apiKey: Outputs["apiKey"]["list"][number]; timeZone: string };

function KeyRow({ business, apiKey, timeZone }: KeyRowProps) {
  const say = useTranslations("apiKey");
  const format = useFormatter();
  const { id, name, scopes, by, createdAt, expiresAt, lastUsedAt, state } = apiKey;
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone });
  return (
    <Row
      title={name}
      detail={
        <>
          <span className="block">
            {ApiKeyScopes.filter((scope) => scopes.includes(scope))
              .map((scope) => say(`scope.${scope}`))
              .join(", ")}
          </span>
          <span className="block text-ink-3">
            {[
              say("by", { name: by, day: day(createdAt) }),
              state === "open" && expiresAt && say("until", { day: day(expiresAt) }),
              lastUsedAt
                ? say("usedOn", {
                    time: format.dateTime(lastUsedAt, { dateStyle: "medium", timeStyle: "short", timeZone }),
                  })
                : say("neverUsed"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <Status tone={tones[state]}>{say(`state.${state}`)}</Status>
        </>
      }
      side={state === "open" && <RevokeKeyDialog business={business} apiKey={{ id, name }} />}
    />
  );
}
