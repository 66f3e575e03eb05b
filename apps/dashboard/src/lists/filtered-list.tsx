"use client";

import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { RowList } from "@spots/ui/row-list";
import { SelectField, type SelectOption } from "@spots/ui/select-field";
import { usePathname, useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { OlderButton } from "@/lists/older-button";

import { addressOfList, type ListFilter } from "./list-filter";
import { SisterTabs } from "./sister-tabs";

type Choice = {
  readonly field: "locationId" | "kind" | "unit" | "way";
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly SelectOption[];
};

type Props = {
  filter: ListFilter;
  /** The lists to choose from; `usual` is the one that is shown without a choice. */
  shows: readonly { readonly id: string; readonly label: string; readonly count?: number | undefined }[];
  usual: string;
  choices: readonly Choice[];
  words: {
    readonly filter: string;
    readonly clear: string;
    readonly empty: string;
    readonly teach: string;
    readonly older: string;
  };
  /** The rows of the pages that are loaded. */
  children: readonly ReactNode[];
  pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
};

/** A list of rows with its filters, which the address holds. */
export function FilteredList({ filter, shows, usual, choices, words, children, pages }: Props) {
  const path = usePathname();
  const router = useRouter();
  const addressOf = (more: Partial<ListFilter>) => addressOfList(path, { ...filter, ...more }, usual);
  const { spotId, brandPromiseId, stop, currency, from, to } = filter;
  const isNarrowed = Boolean(spotId || brandPromiseId || stop || currency || from || to);
  return (
    <>
      <SisterTabs
        label={words.filter}
        items={shows.map(({ id, label, count }) => ({
          href: addressOf({ show: id }),
          label,
          current: id === filter.show,
          ...(count === undefined ? {} : { count: String(count) }),
        }))}
      />
      {choices.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          {choices.map(({ field, label, placeholder, options }) => (
            <SelectField
              key={field}
              {...{ label, placeholder, options }}
              value={filter[field] ?? ""}
              onChange={({ target }) =>
                // A currency belongs to the unit of the list it came with.
                router.push(addressOf({ [field]: target.value || null, ...(field === "unit" && { currency: null }) }))
              }
            />
          ))}
        </div>
      )}
      {isNarrowed && (
        <p>
          <Button
            size="small"
            href={addressOf({
              ...{ spotId: null, brandPromiseId: null, stop: null, currency: null, from: null, to: null },
            })}
          >
            {words.clear}
          </Button>
        </p>
      )}
      {children.length === 0 ? (
        <EmptyState title={words.empty}>{words.teach}</EmptyState>
      ) : (
        <RowList label={shows.find(({ id }) => id === filter.show)?.label ?? words.filter}>{children}</RowList>
      )}
      <OlderButton of={pages}>{words.older}</OlderButton>
    </>
  );
}
