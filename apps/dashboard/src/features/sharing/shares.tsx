"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { SharePartNames } from "@spots/domain/sharing/share-part";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { ShareForm } from "./share-form";

type Props = {
  business: string;
  journeyId: string;
  timeZone: string;
  days: { first: string; usual: string; last: string };
};
type Share = Outputs["share"]["list"]["shares"][number];

/** The share links of a journey: a form for a new one, and the existing ones. */
export function Shares({ business, journeyId, timeZone, days }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("sharing.share");
  const { data } = useSuspenseQuery(trpc.share.list.queryOptions({ business, journeyId }));
  const { journey, version, shares } = data;
  return (
    <>
      <PageHead
        eyebrow={say("eyebrow", { name: journey.name })}
        title={say("title")}
        lead={say("lead")}
        actions={<Button href={`/${business}/journeys/${journeyId}`}>{say("toJourney")}</Button>}
      />
      {version === 0 ? (
        <Banner tone="info" title={say("notPublished")}>
          {say("notPublishedTeach")}
        </Banner>
      ) : (
        <Banner tone="info">{say("showsVersion", { number: version })}</Banner>
      )}
      <div className="grid items-start gap-x-14 gap-y-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-labelledby="new-share">
          <SectionHead id="new-share" title={say("new")} />
          <ShareForm business={business} journeyId={journeyId} days={days} />
        </section>
        <section aria-labelledby="shares">
          <SectionHead id="shares" title={say("links")} />
          {shares.length === 0 ? (
            <EmptyState title={say("none")} level={3}>
              {say("noneTeach")}
            </EmptyState>
          ) : (
            <RowList labelledBy="shares">
              {shares.map((share) => (
                <ShareRow key={share.id} business={business} share={share} timeZone={timeZone} />
              ))}
            </RowList>
          )}
        </section>
      </div>
    </>
  );
}

const tones = { open: "good", expired: "quiet", revoked: "quiet" } as const;

function ShareRow({ business, share, timeZone }: { business: string; share: Share; timeZone: string }) {
  const say = useTranslations("sharing.share");
  const format = useFormatter();
  const trpc = useTRPC();
  const { telling } = useTelling();
  const revoke = useMutation(trpc.share.revoke.mutationOptions(telling(say("revoked"))));
  const { id, note, parts, by, createdAt, expiresAt, hasPassword, state } = share;
  const name = note || say("unnamed");
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone });
  const lastDay = day(new Date(expiresAt.getTime() - 1));
  return (
    <Row
      title={name}
      detail={
        <>
          <span className="block">
            {SharePartNames.filter((part) => parts.includes(part))
              .map((part) => say(`part.${part}`))
              .join(", ")}
          </span>
          <span className="block text-ink-3">
            {[
              say("by", { name: by, day: day(createdAt) }),
              state === "open" && say("until", { day: lastDay }),
              hasPassword && say("withPassword"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <Status tone={tones[state]}>{say(`state.${state}`)}</Status>
        </>
      }
      side={
        state === "open" && (
          <Button
            size="small"
            aria-label={say("revokeOf", { note: name })}
            pending={revoke.isPending}
            onClick={() => revoke.mutate({ business, shareId: id })}
          >
            {say("revoke")}
          </Button>
        )
      }
    />
  );
}
