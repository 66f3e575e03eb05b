"use client";

import { type ComponentPropsWithRef, type ComponentType, createContext, type ReactNode, useContext } from "react";

/** The props that a router's link receives. Next's `Link` accepts them. */
type RouterLinkProps = { href: string; className?: string; children?: ReactNode };
type RouterLink = ComponentType<RouterLinkProps>;

const LinkContext = createContext<RouterLink | null>(null);

/** Sets the app's router link, so that all links of this package navigate without a page reload. */
export function LinkProvider({ as, children }: { as: RouterLink; children: ReactNode }) {
  return <LinkContext value={as}>{children}</LinkContext>;
}

export type AnchorProps = Omit<ComponentPropsWithRef<"a">, "style"> & { href: string };

/**
 * The link of all components in this package: the router's link for pages of the app, a plain `<a>`
 * for files, new tabs and other sites.
 */
export function Anchor(props: AnchorProps) {
  const Routed = useContext(LinkContext);
  const within = props.href.startsWith("/") && !props.target && props.download === undefined;
  return Routed && within ? <Routed {...definedOnly(props)} /> : <a {...props} />;
}

/**
 * Guarantees only that undefined entries are removed, because `exactOptionalPropertyTypes` forbids
 * passing them to a router's link.
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
