"use client";

import { EmptyState } from "@spots/ui/empty-state";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { StoryCards } from "./story-cards";

type Props = { business: string; timeZone: string };
const minute = 60_000;

/**
 * The wall of stories. It is read anew with each change, and every minute where it hangs on a
 * screen.
 */
export function Wall({ business, timeZone }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.wall");
  const { data: stories } = useSuspenseQuery({
    ...trpc.wall.stories.queryOptions({ business }),
    refetchInterval: minute,
    refetchIntervalInBackground: true,
  });
  if (stories.length === 0) return <EmptyState title={say("none")}>{say("noneTeach")}</EmptyState>;
  return <StoryCards stories={stories} timeZone={timeZone} />;
}
