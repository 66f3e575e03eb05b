"use client";

import { Command, defaultFilter } from "cmdk";
import * as Radix from "radix-ui/dialog";
import { useState } from "react";
import { isComposing } from "./composing";
import { Icon, type IconName } from "./icon";
import { Kbd } from "./kbd";
import { useBackToClose } from "./overlay-history";

export type CommandItem = {
  id: string;
  label: string;
  detail?: string;
  /** Sentences below the label, for an item that is itself the answer. */
  answer?: string;
  icon?: IconName;
  /** Further search terms. */
  keywords?: string[];
  shortcut?: string;
  onSelect: () => void;
};
export type CommandGroup = { heading: string; items: readonly CommandItem[] };

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The accessible name of the dialog. */
  title: string;
  placeholder: string;
  emptyText: string;
  groups: readonly CommandGroup[];
  /**
   * With `query` and `onQueryChange` the caller searches. Without them, the palette filters
   * `groups`.
   */
  query?: string | undefined;
  onQueryChange?: ((query: string) => void) | undefined;
  /** Normalises texts for comparison, for example by removing accents. */
  fold?: ((text: string) => string) | undefined;
  /** Announced while a search is pending. */
  pendingText?: string | undefined;
};

/** A dialog that finds pages and commands by their name. */
export function CommandPalette(props: CommandPaletteProps) {
  const {
    open,
    onOpenChange,
    title,
    placeholder,
    emptyText,
    groups,
    query,
    onQueryChange,
    pendingText,
    fold = (text) => text,
  } = props;
  useBackToClose(open, () => onOpenChange(false));
  const [chosen, setChosen] = useState("");
  const ids = groups.flatMap(({ items }) => items.map(({ id }) => id));
  // Search results arrive later. The first result is selected, unless the selected item is still in
  // the list.
  const choice = onQueryChange
    ? { value: ids.includes(chosen) ? chosen : (ids[0] ?? ""), onValueChange: setChosen }
    : {};
  const search = (text: string) => {
    setChosen("");
    onQueryChange?.(text);
  };
  const searching = onQueryChange ? { value: query ?? "", onValueChange: search } : {};
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim data-[state=closed]:animate-vanish data-[state=open]:animate-appear" />
        <Radix.Content
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => isComposing(event) && event.preventDefault()}
          className="fixed inset-x-3 top-[10dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-sheet border border-line bg-paper text-ink shadow-high outline-none data-[state=closed]:animate-vanish data-[state=open]:animate-rise"
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          <Command
            label={title}
            loop
            shouldFilter={!onQueryChange}
            {...choice}
            filter={(value, search, keywords) => defaultFilter(value, fold(search), keywords?.map(fold))}
          >
            <div className="flex items-center gap-3 border-b border-line px-4 text-ink-3">
              <Icon name="search" />
              <Command.Input
                {...searching}
                placeholder={placeholder}
                className="h-13 w-full bg-transparent text-lead text-ink outline-none placeholder:text-ink-3"
              />
            </div>
            <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-2">
              {pendingText ? (
                <Command.Loading>
                  <p className="p-4 text-small text-ink-2">{pendingText}</p>
                </Command.Loading>
              ) : (
                <Command.Empty className="p-6 text-center text-ink-2">{emptyText}</Command.Empty>
              )}
              {groups.map((group) => (
                <Command.Group
                  key={group.heading}
                  heading={group.heading}
                  className="[&_[cmdk-group-heading]]:eyebrow [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1.5"
                >
                  {group.items.map((item) => (
                    <CommandLine key={item.id} item={item} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function CommandLine({ item }: { item: CommandItem }) {
  return (
    <Command.Item
      value={item.id}
      keywords={[item.label, item.detail ?? "", ...(item.keywords ?? [])]}
      onSelect={item.onSelect}
      className="flex cursor-pointer items-center gap-3 rounded-control px-2.5 py-2.5 data-[selected=true]:bg-paper-3 forced-colors:data-[selected=true]:outline-2"
    >
      {item.icon && (
        <span className="text-ink-2">
          <Icon name={item.icon} />
        </span>
      )}
      {item.answer ? (
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="font-semibold first-letter:uppercase">{item.label}</span>
          <span className="text-small text-ink-2">{item.answer}</span>
        </span>
      ) : (
        <span className="min-w-0 flex-1 wrap-anywhere">{item.label}</span>
      )}
      {item.detail && <span className="truncate text-small text-ink-3">{item.detail}</span>}
      {item.shortcut && <Kbd>{item.shortcut}</Kbd>}
    </Command.Item>
  );
}
