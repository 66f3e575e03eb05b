"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { PageHead } from "@spots/ui/page-head";
import { SectionHead } from "@spots/ui/section-head";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/api/client";
import { BeginningCard } from "./beginning-card";
import { RemoveTemplate } from "./remove-template";
import { useBegin } from "./use-begin";

/**
 * The templates to start a journey from: the business's own, offered ones, those of the trades (its
 * own trade first), and an empty journey.
 */
export function BeginChooser({ business, locale }: { business: string; locale: string }) {
  const trpc = useTRPC();
  const say = useTranslations("template");
  const journey = useTranslations("journey");
  const format = useFormatter();
  const { data } = useSuspenseQuery(trpc.template.list.queryOptions({ business }));
  const { begin, isBeginning } = useBegin(business, { kind: "empty" });
  const trades = data.trades.toSorted((a, b) => Number(b.trade === data.trade) - Number(a.trade === data.trade));
  return (
    <>
      <PageHead title={say("title")} lead={say("lead")} />
      {data.saved.length > 0 && (
        <Shelf id="own" title={say("own")} teach={say("ownTeach")}>
          {data.saved.map(({ id, name, by, savedAt, preview }) => (
            <BeginningCard
              key={id}
              business={business}
              locale={locale}
              from={{ kind: "saved", templateId: id }}
              title={name}
              detail={say("savedBy", { by, day: format.dateTime(savedAt, { dateStyle: "medium" }) })}
              preview={preview}
              more={<RemoveTemplate business={business} template={{ id, name }} />}
            />
          ))}
        </Shelf>
      )}
      {data.offered.length > 0 && (
        <Shelf id="offered" title={say("offered")} teach={say("offeredTeach")}>
          {data.offered.map(({ id, name, preview }) => (
            <BeginningCard
              key={id}
              business={business}
              locale={locale}
              from={{ kind: "offered", templateId: id }}
              title={name}
              preview={preview}
            />
          ))}
        </Shelf>
      )}
      <Shelf id="trades" title={say("trades")} teach={say("tradesTeach")}>
        {trades.map(({ trade, preview }) => (
          <BeginningCard
            key={trade}
            business={business}
            locale={locale}
            from={{ kind: "trade", trade }}
            title={journey(`trade.${trade}`)}
            preview={preview}
            isOurs={trade === data.trade}
          />
        ))}
      </Shelf>
      <div className="grid gap-5 md:grid-cols-2">
        <Card as="section" pad="roomy" tone="dashed" labelledBy="empty">
          <SectionHead id="empty" title={say("empty")} detail={say("emptyTeach")} />
          <Button pending={isBeginning} onClick={begin}>
            {say("beginEmpty")}
          </Button>
        </Card>
        <Card as="section" pad="roomy" tone="magic" labelledBy="patterns">
          <SectionHead id="patterns" title={say("patternsTitle")} detail={say("patternsTeach")} />
          <Button href={`/${business}/patterns`} icon="bulb">
            {say("toPatterns")}
          </Button>
        </Card>
      </div>
    </>
  );
}

function Shelf({ id, title, teach, children }: { id: string; title: string; teach: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} detail={teach} />
      <ul className="grid gap-5 md:grid-cols-2 xl:grid-cols-3">{children}</ul>
    </section>
  );
}
