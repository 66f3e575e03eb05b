import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const tones = {
  plain: "border-line bg-paper text-ink-2",
  magic: "border-magic-line bg-magic-wash text-magic-ink",
};

type ChipProps = { icon?: IconName | undefined; tone?: keyof typeof tones | undefined; children: ReactNode };

/** A short label with rounded ends. */
export function Chip({ icon, tone = "plain", children }: ChipProps) {
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1.5 rounded-full border px-2.25 py-0.75 text-tiny ${tones[tone]}`}
    >
      {icon && <Icon name={icon} size={16} />}
      <span className="min-w-0 break-words">{children}</span>
    </span>
  );
}
