import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { NavTabs } from "@spots/ui/nav-tabs";
import { PageHead } from "@spots/ui/page-head";
import type { ReactNode } from "react";

type Props = {
  title: string;
  /** The page of the figure. */
  back: { href: string; label: string };
  period: ReactNode;
  groups: { label: string; items: readonly { href: string; label: string; current: boolean }[] };
  /** The page of older rows; null on the last one. */
  older: { href: string; label: string } | null;
  /** Shown when there are no rows. */
  none: string;
  isEmpty: boolean;
  children: ReactNode;
};

/** A page of the answers or moments behind a figure, in groups. */
export function BehindPage({ title, back, period, groups, older, none, isEmpty, children }: Props) {
  return (
    <>
      <PageHead eyebrow={<TextLink href={back.href}>{back.label}</TextLink>} title={title} lead={period} />
      <NavTabs label={groups.label} items={groups.items} />
      {isEmpty ? <p className="text-ink-2">{none}</p> : children}
      {older && (
        <p>
          <Button href={older.href}>{older.label}</Button>
        </p>
      )}
    </>
  );
}
