"use client";

import { isUnbacked } from "@spots/domain/strategy/backing";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { SectionHead } from "@spots/ui/section-head";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { Help } from "@/help/help";
import { MakePromiseSheet } from "./make-promise-sheet";
import { PromiseCard } from "./promise-card";
import { PromiseSheet } from "./promise-sheet";
import type { Promised } from "./strategy-plan";

const sections = {
  unbacked: ({ how }: Promised) => isUnbacked(how),
  planned: ({ how }: Promised) => how === "planned",
  backed: ({ how }: Promised) => how === "backed",
} as const;

/** The brand promises, those that are not backed up first, each with its links. */
export function Promises({ business, mayShape }: { business: string; mayShape: boolean }) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.brandPromise");
  const { data: promises } = useSuspenseQuery(trpc.brandPromise.list.queryOptions({ business }));
  const [openId, setOpenId] = useState<string | null>(null);
  const open = promises.find(({ id }) => id === openId);
  const make = mayShape && <MakePromiseSheet business={business} onMade={setOpenId} />;
  return (
    <>
      <PageHead
        title={say("title")}
        help={<Help term="promise" />}
        lead={say("lead")}
        actions={promises.length > 0 && make}
      />
      {promises.length === 0 && (
        <EmptyState title={say("none")} action={make}>
          {say("noneTeach")}
        </EmptyState>
      )}
      {(["unbacked", "planned", "backed"] as const).map((section) => {
        const here = promises.filter(sections[section]);
        return (
          here.length > 0 && (
            <section key={section} aria-labelledby={`promises-${section}`}>
              <SectionHead
                id={`promises-${section}`}
                title={say(`${section}.title`, { count: here.length })}
                detail={say(`${section}.teach`)}
              />
              <ul className="grid gap-4">
                {here.map((promise) => (
                  <PromiseCard
                    key={promise.id}
                    business={business}
                    promise={promise}
                    onOpen={mayShape ? () => setOpenId(promise.id) : null}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {open && <PromiseSheet key={open.id} business={business} promise={open} onClose={() => setOpenId(null)} />}
    </>
  );
}
