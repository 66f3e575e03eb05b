"use client";

import { plain } from "@spots/domain/people/plain";
import { offersIn } from "@spots/domain/platform/search";
import type { CommandGroup, CommandItem } from "@spots/ui/command-palette";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { useTRPC } from "@/api/client";
import { useGlossary } from "@/help/use-glossary";

export type PalettePage = { readonly id: string; readonly href: string; readonly label: string };
export type PaletteProps = {
  business: string;
  pages: readonly PalettePage[];
  /** Whether the member may search spots, people and journeys. */
  maySearch: boolean;
};
type Asked = {
  business: string;
  pages: readonly PalettePage[];
  maySearch: boolean;
  query: string;
  go: (href: string) => void;
};

const mostTerms = 3;

/**
 * The entries of the palette: actions and pages while the text is empty, else every entry that
 * matches it.
 */
export function usePaletteGroups({ business, pages, maySearch, query, go }: Asked) {
  const trpc = useTRPC();
  const say = useTranslations("shell");
  const glossary = useGlossary();
  const asked = query.trim();
  const text = useDeferredValue(asked);
  const {
    data: found,
    isFetching,
    isPlaceholderData,
  } = useQuery({
    ...trpc.business.search.queryOptions({ business, text }),
    enabled: maySearch && text.length > 1,
    placeholderData: keepPreviousData,
  });
  const words = plain(asked).split(/\s+/).filter(Boolean);
  const fits = (...texts: readonly string[]) => {
    const told = plain(texts.join(" "));
    return words.every((word) => told.includes(word));
  };
  const home = `/${business}`;
  const item = (id: string, label: string, href: string, detail?: string): CommandItem => ({
    id,
    label,
    ...(detail ? { detail } : {}),
    onSelect: () => go(href),
  });
  // What was found for the text before stays while it fits: Enter opens the first entry.
  const isOld = isPlaceholderData || text !== asked;
  const fitting = <Thing extends { readonly name: string }>(all: readonly Thing[] = []) =>
    all.filter(({ name }) => !isOld || fits(name));
  const things = asked.length > 1 ? found : undefined;
  const offerable = things?.spots.filter(({ mayBeOffered }) => mayBeOffered) ?? [];
  const may = (id: string) => pages.some((page) => page.id === id);
  const actions = [
    ...offersIn(asked, offerable, things?.people ?? []).map(({ spot, person }) =>
      item(
        `offer ${spot.id} ${person.id}`,
        say("found.offer", { spot: spot.name, person: person.name }),
        `${home}/moments?offer=${spot.id}.${person.id}`,
      ),
    ),
    ...[
      ...(may("guided-path") ? [item("new journey", say("found.newJourney"), `${home}/journeys/new`)] : []),
      ...(may("team") ? [item("invite", say("found.invite"), `${home}/team?invite=1`)] : []),
    ].filter(({ label }) => fits(label)),
  ];
  const groups: readonly CommandGroup[] = [
    { heading: say("found.actions"), items: actions },
    {
      heading: say("found.spots"),
      items: fitting(things?.spots).map((spot) =>
        item(spot.id, spot.name, `${home}/journeys/${spot.journeyId}?spot=${spot.id}`, spot.stage),
      ),
    },
    {
      heading: say("found.people"),
      items: fitting(things?.people).map((person) => item(person.id, person.name, `${home}/team#member-${person.id}`)),
    },
    {
      heading: say("found.journeys"),
      items: fitting(things?.journeys).map((journey) =>
        item(journey.id, journey.name, `${home}/journeys/${journey.id}`),
      ),
    },
    {
      heading: say("rooms"),
      items: pages.filter(({ label }) => fits(label)).map(({ id, href, label }) => item(id, label, href)),
    },
    {
      heading: glossary.heading,
      items: (asked ? glossary.terms : [])
        .filter(({ word }) => fits(word))
        .slice(0, mostTerms)
        .map(({ id, word, means, example }) => ({
          id: `term ${id}`,
          label: word,
          answer: `${means} ${example}`,
          onSelect: () => undefined,
        })),
    },
  ];
  return { groups: groups.filter(({ items }) => items.length > 0), isPending: isFetching };
}
