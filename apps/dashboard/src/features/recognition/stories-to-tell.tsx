"use client";

import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { Quote } from "@spots/ui/quote";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { OlderButton } from "@/lists/older-button";
import { type StoryToTell, useRecognition } from "./use-recognition";

const tones = {
  shown: "good",
  asked: "info",
  declined: "warn",
  left: "quiet",
  hidden: "quiet",
  takenDown: "quiet",
  notQuotable: "quiet",
} as const;

/** The stories that were proposed, with who was asked and what they said. */
export function StoriesToTell({ business, timeZone }: { business: string; timeZone: string }) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.stories");
  const pages = useSuspenseInfiniteQuery(
    trpc.wall.all.infiniteQueryOptions({ business }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  const stories = pages.data.pages.flatMap(({ rows }) => rows);
  return (
    <section aria-labelledby="stories" className="grid gap-4">
      <SectionHead id="stories" title={say("title")} detail={say("lead")} />
      {stories.length === 0 && (
        <EmptyState title={say("none")} level={3}>
          {say("noneTeach")}
        </EmptyState>
      )}
      <ul className="grid max-w-[56rem] border-line border-b">
        {stories.map((story) => (
          <li key={story.id} className="border-line border-t py-5">
            <StoryView {...{ business, timeZone, story }} />
          </li>
        ))}
      </ul>
      <OlderButton of={pages}>{say("older")}</OlderButton>
    </section>
  );
}

type ViewProps = { business: string; timeZone: string; story: StoryToTell };

function StoryView({ business, timeZone, story }: ViewProps) {
  const say = useTranslations("recognition.stories");
  const format = useFormatter();
  const { takeDown, recordConsent } = useRecognition();
  const { id, words, of, at, state, people } = story;
  const isDown = state === "takenDown";
  const verb = say(isDown ? "putBack" : "takeDown");
  return (
    <article className="grid gap-3">
      <Quote
        text={words}
        source={[of, format.dateTime(at, { dateStyle: "medium", timeZone })].join(" · ")}
        size="small"
      />
      <p className="flex flex-wrap items-center gap-2.5">
        <Status tone={tones[state]}>{say(`state.${state}`)}</Status>
        <Button
          size="small"
          variant="plain"
          aria-label={say("ofStory", { verb, of })}
          onClick={() => takeDown.mutate({ business, storyId: id, isDown: !isDown })}
        >
          {verb}
        </Button>
      </p>
      <ul className="grid gap-1 text-small">
        {people.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-2.5">
            <span>
              {say(person.isAgreed === null ? "waiting" : person.isAgreed ? "agreed" : "declined", {
                name: person.name,
              })}
            </span>
            {!person.hasAccount &&
              ([true, false] as const)
                .filter((isAgreed) => person.isAgreed !== isAgreed)
                .map((isAgreed) => (
                  <Button
                    key={String(isAgreed)}
                    size="small"
                    aria-label={say("saidOf", { verb: say(isAgreed ? "saidYes" : "saidNo"), name: person.name })}
                    onClick={() => recordConsent.mutate({ business, storyId: id, memberId: person.id, isAgreed })}
                  >
                    {say(isAgreed ? "saidYes" : "saidNo")}
                  </Button>
                ))}
          </li>
        ))}
      </ul>
    </article>
  );
}
