import { type ReactNode, useId } from "react";
import { Brand } from "./brand";
import { Heading } from "./heading";
import { Light, RoadPaints } from "./road";

type PublicShellProps = {
  brand: string;
  logoSrc?: string | undefined;
  title: string;
  lead?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
};

/**
 * The layout of pages without a sign-in: the sign-in page, an invitation, an expired link. Its
 * background is a road.
 */
export function PublicShell({ brand, logoSrc, title, lead, footer, children }: PublicShellProps) {
  return (
    <div className="relative isolate flex min-h-dvh flex-col overflow-clip">
      <PublicRoad />
      <header className="px-5 py-4 sm:px-8">
        <Brand name={brand} logoSrc={logoSrc} />
      </header>
      <main id="content" className="mx-auto grid w-full max-w-md flex-1 content-center gap-6 px-5 py-8">
        <div className="grid gap-6 rounded-sheet border border-line bg-paper p-6 shadow-high sm:p-8">
          <div className="grid gap-2">
            <Heading level={1} size="page">
              {title}
            </Heading>
            {lead && <div className="text-ink-2">{lead}</div>}
          </div>
          {children}
        </div>
        {footer && <footer className="text-center text-small text-ink-2">{footer}</footer>}
      </main>
    </div>
  );
}

const roadLine = "M-40 330C180 330 260 250 470 262S780 400 960 330 1180 120 1480 150";

function PublicRoad() {
  const id = useId();
  return (
    <svg
      viewBox="0 0 1440 420"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden
      className="absolute inset-x-0 bottom-0 -z-10 h-[40dvh] w-full"
      fill="none"
    >
      <RoadPaints id={id} />
      <path d={roadLine} stroke="var(--road)" strokeWidth="30" />
      <path d={roadLine} stroke="var(--road-dash)" strokeWidth="1.8" strokeDasharray="10 11" />
      <Light id={id} stage={{ id: "lit", label: "", feeling: 0, lit: true, glow: 0.9 }} x={1180} y={190} size={1.1} />
      <circle
        cx="300"
        cy="276"
        r="15"
        fill="var(--paper)"
        stroke="var(--edge)"
        strokeWidth="1.6"
        strokeDasharray="4 4"
      />
    </svg>
  );
}
