import type { ComponentPropsWithRef, ComponentType, ReactNode } from "react";

/** What a router's link is given here. Next's `Link` fits. */
type RouterLinkProps = { href: string; className?: string; children?: ReactNode };

/** The app's own link, so that moving between pages does not reload them; a plain anchor without it. */
export type LinkAs = ComponentType<RouterLinkProps>;

export type AnchorProps = Omit<ComponentPropsWithRef<"a">, "style"> & { href: string; linkAs?: LinkAs | undefined };

/** The link every component here draws: the router's where one is given. */
export function Anchor({ linkAs, ...props }: AnchorProps) {
  const As = linkAs ?? "a";
  return <As {...definedOnly(props)} />;
}

/** Guarantees only that undefined entries are gone: exact optional properties forbid handing them to a router's link. */
function definedOnly(props: Omit<AnchorProps, "linkAs">): RouterLinkProps {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as RouterLinkProps;
}

const tones = {
  ink: "text-ink decoration-line-2 hover:decoration-current",
  quiet: "text-ink-2 decoration-line-2 hover:text-ink hover:decoration-current",
};

type TextLinkProps = {
  href: string;
  linkAs?: LinkAs | undefined;
  tone?: keyof typeof tones;
  newTab?: boolean;
  children: ReactNode;
};

/** A link within text. */
export function TextLink({ href, linkAs, tone = "ink", newTab = false, children }: TextLinkProps) {
  const away = newTab ? { target: "_blank", rel: "noopener" } : {};
  return (
    <Anchor
      href={href}
      linkAs={linkAs}
      className={`rounded-control underline underline-offset-3 transition-colors ${tones[tone]}`}
      {...away}
    >
      {children}
    </Anchor>
  );
}
