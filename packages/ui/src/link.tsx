"use client";

import { type ComponentPropsWithRef, type ComponentType, createContext, type ReactNode, useContext } from "react";

/** What a router's link is given here. Next's `Link` fits. */
type RouterLinkProps = { href: string; className?: string; children?: ReactNode };
type RouterLink = ComponentType<RouterLinkProps>;

const LinkContext = createContext<RouterLink | null>(null);

/**
 * Names the app's own link once, so that every link of this package moves between pages without
 * reloading them.
 */
export function LinkProvider({ as, children }: { as: RouterLink; children: ReactNode }) {
  return <LinkContext value={as}>{children}</LinkContext>;
}

export type AnchorProps = Omit<ComponentPropsWithRef<"a">, "style"> & { href: string };

/**
 * The link every component here draws: the router's for pages of the app, a plain one for files,
 * other tabs and other sites.
 */
export function Anchor(props: AnchorProps) {
  const Routed = useContext(LinkContext);
  const within = props.href.startsWith("/") && !props.target && props.download === undefined;
  return Routed && within ? <Routed {...definedOnly(props)} /> : <a {...props} />;
}

/**
 * Guarantees only that undefined entries are gone: exact optional properties forbid handing them to
 * a router's link.
 */
function definedOnly(props: AnchorProps): RouterLinkProps {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as RouterLinkProps;
}

const tones = {
  ink: "text-ink decoration-line-2 hover:decoration-current",
  quiet: "text-ink-2 decoration-line-2 hover:text-ink hover:decoration-current",
};

type TextLinkProps = { href: string; tone?: keyof typeof tones; newTab?: boolean; children: ReactNode };

/** A link within text. */
export function TextLink({ href, tone = "ink", newTab = false, children }: TextLinkProps) {
  const away = newTab ? { target: "_blank", rel: "noopener" } : {};
  return (
    <Anchor
      href={href}
      className={`rounded-control underline underline-offset-3 transition-colors ${tones[tone]}`}
      {...away}
    >
      {children}
    </Anchor>
  );
}
