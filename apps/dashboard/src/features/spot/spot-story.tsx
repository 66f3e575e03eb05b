"use client";

import type { Estimate } from "@spots/domain/insight/estimate";
import { SectionHead } from "@spots/ui/section-head";
import { SkeletonText } from "@spots/ui/skeleton";
import { Status } from "@spots/ui/status";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/api/client";
import { SpotAssessment } from "./spot-assessment";
import { WordsChanged } from "./words-changed";

type Props = {
  business: string;
  spotId: string;
  /** Renders the mention rate as a sentence. */
  mentionOf: (mention: Estimate) => ReactNode;
};

/**
 * The history of a spot: its versions with their mention rates, its status changes, and its
 * assessment.
 */
export function SpotStory({ business, spotId, mentionOf }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("spot");
  const sayStatus = useTranslations("journey");
  const format = useFormatter();
  const { data: story } = useQuery(trpc.spot.history.queryOptions({ business, spotId }));
  if (!story) return <SkeletonText />;
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  return (
    <div className="grid grid-cols-1 gap-8 border-line border-t pt-6 pb-4">
      <SpotAssessment business={business} story={story} mentionOf={mentionOf} />
      <section aria-labelledby="story" className="grid grid-cols-1 gap-3">
        <SectionHead id="story" level={3} title={say("story")} />
        {story.inventors.length > 0 && <p>{say("inventedBy", { names: format.list(story.inventors) })}</p>}
        {story.versions.length > 1 && <p className="max-w-[70ch] text-small text-ink-2">{say("versionsWarning")}</p>}
        <ol className="grid grid-cols-1 gap-3 text-small">
          {story.versions.map(({ number, liveAt, endedAt, mention, content }, at) => (
            <li key={number} className="border-line border-t pt-2">
              <p className="font-semibold">{say("versionSince", { number, day: day(liveAt) })}</p>
              <p className="num text-ink-2">{mentionOf(mention)}</p>
              {endedAt && <p className="text-ink-3">{say("until", { day: day(endedAt) })}</p>}
              <WordsChanged before={story.versions[at + 1]?.content ?? null} after={content} />
            </li>
          ))}
          {story.steps.map(({ id, to, why, despitePressure, by, at }) => (
            <li key={id} className="border-line border-t pt-2">
              <p className="flex flex-wrap items-center gap-2">
                <Status tone={to === "live" ? "magic" : "quiet"}>{sayStatus(`status.${to}`)}</Status>
                <span className="text-ink-3">{say("stepBy", { by, day: day(at) })}</span>
              </p>
              {why && <p className="said mt-1 text-ink-2">{why}</p>}
              {despitePressure && <p className="mt-1">{say("despitePressure", { reason: despitePressure })}</p>}
            </li>
          ))}
        </ol>
        {story.versions.length + story.steps.length === 0 && <p className="text-ink-3">{say("noStory")}</p>}
      </section>
    </div>
  );
}
