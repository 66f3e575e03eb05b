import type { Shared } from "@spots/api/sharing/share-reader.queries";
import { Brand } from "@spots/ui/brand";
import { PageHead } from "@spots/ui/page-head";
import { useFormatter, useTranslations } from "next-intl";
import { StoryCards } from "./story-cards";

type Props = { shared: Pick<Shared, "business" | "timeZone" | "until">; stories: NonNullable<Shared["wall"]> };

/**
 * The wall as the reader of a link sees it. An open page is read anew every minute, so that a story
 * whose person withdrew leaves it.
 */
export function SharedWall({ shared: { business, timeZone, until }, stories }: Props) {
  const say = useTranslations("recognition.wall");
  const format = useFormatter();
  const day = format.dateTime(new Date(until.getTime() - 1), { dateStyle: "long", timeZone });
  return (
    <>
      <meta httpEquiv="refresh" content="60" />
      <header className="border-line border-b px-5 py-3 sm:px-8">
        <Brand name={business} />
      </header>
      <main id="content" className="mx-auto grid w-full max-w-[90rem] grid-cols-1 gap-10 px-5 py-9 sm:px-8">
        <PageHead title={say("title")} lead={say("sharedLead", { business })} />
        {stories.length === 0 ? (
          <p className="text-ink-2">{say("none")}</p>
        ) : (
          <StoryCards stories={stories} timeZone={timeZone} />
        )}
        <footer className="border-line border-t pt-5 text-ink-3 text-small">{say("until", { day })}</footer>
      </main>
    </>
  );
}
