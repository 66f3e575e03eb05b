"use client";

import { SectionHead } from "@spots/ui/section-head";
import { SkeletonText } from "@spots/ui/skeleton";
import { Status } from "@spots/ui/status";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { SpotAssessment } from "./spot-assessment";
import { WordsChanged } from "./words-changed";

/** What became of a spot: its versions with what was recalled of each, the steps of its life, and what it is thought to be worth. */
export function SpotStory({ business, spotId }: { business: string; spotId: string }) {
  const trpc = useTRPC();
  const say = useTranslations("spot");
  const sayStatus = useTranslations("journey");
  const format = useFormatter();
  const { data: story } = useQuery(trpc.spot.history.queryOptions({ business, spotId }));
  if (!story) return <SkeletonText />;
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  const share = (value: number) => format.number(value, { style: "percent" });
  return (
    <div className="grid grid-cols-1 gap-8 border-line border-t pt-6 pb-4">
      <SpotAssessment business={business} story={story} />
      <section aria-labelledby="story" className="grid grid-cols-1 gap-3">
        <SectionHead id="story" level={3} title={say("story")} />
        <ol className="grid grid-cols-1 gap-3 text-small">
          {story.versions.map(({ number, liveAt, endedAt, recall, content }, at) => (
            <li key={number} className="border-line border-t pt-2">
              <p className="font-semibold">{say("versionSince", { number, day: day(liveAt) })}</p>
              <p className="text-ink-2">
                {recall.kind === "hidden"
                  ? say("recallHidden", { n: recall.n, needed: recall.needed })
                  : say("recallOf", {
                      value: share(recall.value),
                      low: share(recall.low),
                      high: share(recall.high),
                      n: recall.n,
                    })}
              </p>
              {endedAt && <p className="text-ink-3">{say("until", { day: day(endedAt) })}</p>}
              <WordsChanged before={story.versions[at + 1]?.content ?? null} after={content} />
            </li>
          ))}
          {story.steps.map(({ id, to, why, by, at }) => (
            <li key={id} className="border-line border-t pt-2">
              <p className="flex flex-wrap items-center gap-2">
                <Status tone={to === "live" ? "magic" : "quiet"}>{sayStatus(`status.${to}`)}</Status>
                <span className="text-ink-3">{say("stepBy", { by, day: day(at) })}</span>
              </p>
              {why && <p className="said mt-1 text-ink-2">{why}</p>}
            </li>
          ))}
        </ol>
        {story.versions.length + story.steps.length === 0 && <p className="text-ink-3">{say("noStory")}</p>}
      </section>
    </div>
  );
}
