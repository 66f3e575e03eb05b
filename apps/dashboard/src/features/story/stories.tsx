"use client";

import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { TextLink } from "@spots/ui/link";
import { PageHead } from "@spots/ui/page-head";
import { Quote } from "@spots/ui/quote";
import { Status } from "@spots/ui/status";
import { showToast } from "@spots/ui/toast";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { whenAccepted } from "@/api/when-accepted";
import { OlderButton } from "@/lists/older-button";
import { MarkDialog } from "./mark-dialog";
import { type Journeys, StoryDraftSheet } from "./story-draft-sheet";
import { TellSheet } from "./tell-sheet";
import { type Story, useStories } from "./use-stories";

type Props = {
  business: string;
  timeZone: string;
  /** The stages on which a draft may be placed; null for members who may only add stories. */
  journeys: Journeys | null;
};

/** The stories of the team with the magic spot marked in each. */
export function Stories({ business, timeZone, journeys }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("story");
  const pages = useSuspenseInfiniteQuery(
    trpc.story.list.infiniteQueryOptions({ business }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  const stories = pages.data.pages.flatMap(({ rows }) => rows);
  const tell = <TellSheet business={business} />;
  return (
    <>
      <PageHead title={say("title")} lead={say(journeys ? "lead" : "leadStaff")} actions={stories.length > 0 && tell} />
      {stories.length === 0 ? (
        <EmptyState title={say("none")} action={tell}>
          {say("noneTeach")}
        </EmptyState>
      ) : (
        <ul className="grid max-w-[56rem] gap-0 border-line border-b">
          {stories.map((story) => (
            <li key={story.id} className="border-line border-t py-7">
              <StoryView business={business} timeZone={timeZone} journeys={journeys} story={story} />
            </li>
          ))}
        </ul>
      )}
      <OlderButton of={pages}>{say("older")}</OlderButton>
    </>
  );
}

function StoryView({ business, timeZone, journeys, story }: Props & { story: Story }) {
  const say = useTranslations("story");
  const format = useFormatter();
  const { withdraw } = useStories();
  const { by, setting, text, span, lesson, spot, toldAt } = story;
  const when = format.dateTime(toldAt, { dateStyle: "medium", timeZone });
  const became = spot && say("becameOf", { name: spot.name, stage: spot.stage });
  return (
    <article className="grid gap-4">
      <Quote
        text={text}
        highlights={span ? [span] : []}
        source={setting ? say("at", { by, setting, when }) : say("by", { by, when })}
      />
      {lesson && <p className="max-w-[60ch] break-words text-ink-2">{say("whyTold", { lesson })}</p>}
      <div className="flex flex-wrap items-center gap-2.5">
        {became && (
          <Status pill tone="magic">
            {journeys ? <TextLink href={`/${business}/journeys/${spot.journeyId}`}>{became}</TextLink> : became}
          </Status>
        )}
        {journeys && !spot && <MarkDialog key={JSON.stringify(span)} business={business} story={story} />}
        {journeys && !spot && span && (
          <StoryDraftSheet key={story.id} business={business} story={story} journeys={journeys} />
        )}
        {story.isMine && !spot && (
          <Button
            size="small"
            variant="plain"
            pending={withdraw.isPending}
            aria-label={say("withdrawOf")}
            onClick={() =>
              whenAccepted(withdraw.mutateAsync({ business, storyId: story.id }), () =>
                showToast({ tone: "info", title: say("withdrawn") }),
              )
            }
          >
            {say("withdraw")}
          </Button>
        )}
      </div>
    </article>
  );
}
