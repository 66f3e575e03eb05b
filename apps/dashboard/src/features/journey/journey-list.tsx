"use client";

import { Trades } from "@spots/domain/journey/trade";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Dialog } from "@spots/ui/dialog";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Road } from "@spots/ui/road";
import { SelectField } from "@spots/ui/select-field";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/trpc/client";
import { useRefusal } from "@/trpc/use-refusal";
import { JourneyMenu } from "./journey-menu";

/** Every road of the business, small, with its lights. */
export function JourneyList({ business, mayArchive }: { business: string; mayArchive: boolean }) {
  const trpc = useTRPC();
  const say = useTranslations("journey");
  const { data: journeys } = useSuspenseQuery(trpc.journey.list.queryOptions({ business }));
  return (
    <>
      <PageHead title={say("title")} lead={say("lead")} actions={<DraftDialog business={business} />} />
      {journeys.length === 0 ? (
        <EmptyState title={say("none")} action={<DraftDialog business={business} />}>
          {say("noneTeach")}
        </EmptyState>
      ) : (
        <ul className="grid gap-6 lg:grid-cols-2">
          {journeys.map(({ id, name, persona, version, stages, dark }) => (
            <Card key={id} as="li" pad="roomy" tone="paper">
              <p className="eyebrow">
                {[persona, version ? say("isPublished", { number: version.number }) : say("neverPublished")]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <div className="flex items-start justify-between gap-2">
                <h2 className="heading mt-1 text-title">
                  <Link href={`/${business}/journeys/${id}`} className="hover:underline hover:underline-offset-4">
                    {name}
                  </Link>
                </h2>
                <JourneyMenu business={business} journey={{ id, name }} mayArchive={mayArchive} />
              </div>
              <Road
                look="mini"
                stages={stages.map((stage) => ({
                  id: stage.id,
                  label: stage.name,
                  feeling: stage.feeling,
                  lit: stage.lit,
                  glow: 0.8,
                }))}
              />
              <p className="text-small text-ink-2">{say("darkCount", { dark, all: stages.length })}</p>
            </Card>
          ))}
        </ul>
      )}
    </>
  );
}

function DraftDialog({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("journey");
  const router = useRouter();
  const { sentence } = useRefusal();
  const [trade, setTrade] = useState<(typeof Trades)[number]>(Trades[0]);
  const draft = useMutation(
    trpc.journey.draft.mutationOptions({ onSuccess: ({ id }) => router.push(`/${business}/journeys/${id}`) }),
  );
  return (
    <Dialog
      title={say("begin")}
      description={say("beginTeach")}
      closeLabel={say("close")}
      trigger={<Button icon="plus">{say("begin")}</Button>}
      footer={
        <Button variant="primary" pending={draft.isPending} onClick={() => draft.mutate({ business, id: v7(), trade })}>
          {say("begin")}
        </Button>
      }
    >
      <SelectField
        label={say("template")}
        value={trade}
        onChange={(event) => setTrade(Trades.find((each) => each === event.target.value) ?? Trades[0])}
        options={Trades.map((value) => ({ value, label: say(`trade.${value}`) }))}
      />
      {draft.error && (
        <p role="alert" className="text-bad">
          {sentence(draft.error)}
        </p>
      )}
    </Dialog>
  );
}
