import type { ComponentPropsWithRef } from "react";
import type { ButtonVariant } from "./button";
import { Icon, type IconName } from "./icon";
import { Ring } from "./spinner";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent/88",
  magic: "border-transparent bg-magic text-on-magic hover:bg-magic/85 forced-colors:bg-[ButtonFace]",
  quiet: "border-line-2 text-ink hover:border-edge hover:bg-paper-3/45",
  danger: "border-transparent text-bad hover:bg-bad-wash",
  plain: "border-transparent text-ink-2 hover:bg-paper-3/60 hover:text-ink",
};
const sizes = { small: "size-8", medium: "size-10", large: "size-13" };

type IconButtonProps = Omit<ComponentPropsWithRef<"button">, "className" | "style" | "children" | "aria-label"> & {
  icon: IconName;
  /** The action, as a verb: the accessible name and the tooltip. */
  label: string;
  variant?: ButtonVariant | undefined;
  size?: keyof typeof sizes | undefined;
  pending?: boolean | undefined;
};

export function IconButton({
  icon,
  label,
  variant = "plain",
  size = "medium",
  pending = false,
  type = "button",
  ...native
}: IconButtonProps) {
  return (
    <button
      title={label}
      {...native}
      type={type}
      aria-label={label}
      aria-busy={pending || undefined}
      disabled={pending || native.disabled}
      className={`${variants[variant]} ${sizes[size]} touch inline-grid shrink-0 place-items-center rounded-full border transition-colors disabled:opacity-50`}
    >
      {pending ? <Ring /> : <Icon name={icon} size={size === "large" ? 24 : 20} />}
    </button>
  );
}
