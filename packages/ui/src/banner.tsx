import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const looks = {
  good: { box: "border-good/40 bg-good-wash", ink: "text-good", icon: "check" },
  info: { box: "border-info/40 bg-info-wash", ink: "text-info", icon: "info" },
  warn: { box: "border-warn/45 bg-warn-wash", ink: "text-warn", icon: "warning" },
  bad: { box: "border-bad/45 bg-bad-wash", ink: "text-bad", icon: "alert" },
} as const satisfies Record<string, { box: string; ink: string; icon: IconName }>;

type BannerProps = {
  tone: keyof typeof looks;
  title?: string | undefined;
  children?: ReactNode;
  action?: ReactNode;
  /** Announced by screen readers: for a banner that appears after the page has loaded. */
  live?: boolean | undefined;
};

/** A notice above the content. */
export function Banner({ tone, title, children, action, live = false }: BannerProps) {
  const { box, ink, icon } = looks[tone];
  return (
    <div
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
      className={`flex flex-wrap items-start gap-x-3 gap-y-2 rounded-card border px-4 py-3 ${box}`}
    >
      <span className={`mt-px ${ink}`}>
        <Icon name={icon} />
      </span>
      <div className="min-w-48 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-small text-ink-2">{children}</div>}
      </div>
      {action && <div className="self-center">{action}</div>}
    </div>
  );
}
