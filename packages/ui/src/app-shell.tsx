import type { ReactNode } from "react";
import { AppMenu, type NavItem } from "./app-menu";
import { Brand } from "./brand";
import { Anchor } from "./link";

type AppShellProps = {
  business: string;
  homeHref: string;
  logoSrc?: string | undefined;
  skipText: string;
  navLabel: string;
  /** The labels of the phone menu's two buttons. */
  menuLabel: string;
  closeLabel: string;
  items: readonly NavItem[];
  /** The end of the bar: search, notices, account menu. */
  side?: ReactNode;
  /** Banners above the bar: offline, suspended, support access by an admin. */
  banner?: ReactNode;
  /** "read" limits the line length; "work" is wider, for the journey and tables. */
  width?: "read" | "work" | undefined;
  children: ReactNode;
};

/** The layout of every signed-in page: brand, navigation and content. */
export function AppShell(props: AppShellProps) {
  const {
    business,
    homeHref,
    logoSrc,
    skipText,
    navLabel,
    menuLabel,
    closeLabel,
    items,
    side,
    banner,
    width = "work",
    children,
  } = props;
  return (
    <>
      <SkipLink text={skipText} />
      {banner}
      <header className="sticky top-0 z-30 flex h-15 items-center gap-2 border-b border-line bg-paper px-4 sm:px-6 lg:gap-8 lg:px-8">
        <div className="-ms-2.5 lg:hidden">
          <AppMenu {...{ navLabel, menuLabel, closeLabel, items }} />
        </div>
        <div className="flex min-w-0 shrink">
          <Brand name={business} href={homeHref} logoSrc={logoSrc} />
        </div>
        <nav aria-label={navLabel} className="hidden min-w-0 flex-1 lg:block">
          <ul className="-m-1 flex gap-1 overflow-x-auto p-1 [scrollbar-width:none]">
            {items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto flex shrink-0 items-center gap-2 sm:gap-3">{side}</div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto grid min-w-0 grid-cols-1 gap-8 px-4 py-7 outline-none sm:px-6 lg:px-8 lg:py-9 ${width === "work" ? "max-w-[90rem]" : "max-w-[48rem]"}`}
      >
        {children}
      </main>
    </>
  );
}

function NavLink({ item }: { item: NavItem }) {
  return (
    <Anchor
      href={item.href}
      aria-current={item.current ? "page" : undefined}
      className="flex min-h-9 items-center gap-1.5 rounded-full px-3 text-[0.875rem] whitespace-nowrap text-ink-2 transition-colors hover:bg-paper-3/60 hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink forced-colors:aria-[current=page]:underline"
    >
      {item.label}
      {item.badge && (
        <span className="num rounded-full bg-magic-wash px-1.5 text-tiny font-semibold text-magic-ink">
          {item.badge}
        </span>
      )}
    </Anchor>
  );
}

/** The first focusable element: a link that skips the bar and goes to the content. */
export function SkipLink({ text }: { text: string }) {
  return (
    <a
      href="#content"
      className="fixed start-3 top-2 z-50 -translate-y-20 print:hidden rounded-full bg-ink forced-colors:bg-[Canvas] px-4 py-2.5 font-semibold text-paper focus:translate-y-0"
    >
      {text}
    </a>
  );
}
