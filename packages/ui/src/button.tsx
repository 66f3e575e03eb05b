import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { Anchor } from "./link";
import { Ring } from "./spinner";

const variants = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent/88",
  magic: "border-transparent bg-magic text-on-magic hover:bg-magic/85 forced-colors:bg-[ButtonFace]",
  quiet: "border-line-2 text-ink hover:border-edge hover:bg-paper-3/45",
  danger: "border-transparent bg-bad text-on-bad hover:bg-bad/88",
  plain: "border-transparent text-ink-2 hover:bg-paper-3/60 hover:text-ink",
};
const sizes = {
  small: "min-h-8.5 px-3 text-small gap-1.5",
  medium: "min-h-10 px-4 text-[0.875rem] gap-2",
  large: "min-h-13.5 px-5 text-lead gap-2.5",
};

export type ButtonVariant = keyof typeof variants;
export type ButtonSize = keyof typeof sizes;

/** The classes of every button, also for links and icon buttons. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, wide: boolean) {
  return `${variants[variant]} ${sizes[size]} ${wide ? "w-full" : ""} touch inline-flex max-w-full items-center justify-center break-words rounded-full border py-1.5 text-center font-strong leading-tight transition-colors select-none active:translate-y-px disabled:opacity-50 aria-disabled:opacity-65 forced-colors:border-current`;
}

type Look = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Full width of its container. */
  wide?: boolean | undefined;
  icon?: IconName | undefined;
  iconEnd?: IconName | undefined;
  children: ReactNode;
};
type NativeButton = Omit<ComponentPropsWithRef<"button">, "className" | "style" | "children">;
type NativeAnchor = Omit<ComponentPropsWithRef<"a">, "className" | "style" | "children" | "href">;

export type ButtonProps = Look &
  ((NativeButton & { href?: undefined; pending?: boolean | undefined }) | (NativeAnchor & { href: string }));

/**
 * A button; with `href`, a link that looks like one. While `pending` it keeps its focus and its
 * width and ignores presses.
 */
export function Button({
  variant = "quiet",
  size = "medium",
  wide = false,
  icon,
  iconEnd,
  children,
  ...rest
}: ButtonProps) {
  const look = buttonLook(variant, size, wide);
  const iconSize = size === "small" ? 16 : 20;
  const words = (start: ReactNode) => (
    <>
      {start}
      <span className="min-w-0">{children}</span>
      {iconEnd && <Icon name={iconEnd} size={iconSize} />}
    </>
  );
  const drawing = icon && <Icon name={icon} size={iconSize} />;
  if (rest.href !== undefined) {
    return (
      <Anchor {...rest} className={look}>
        {words(drawing)}
      </Anchor>
    );
  }
  const { pending = false, type = "button", href: _none, ...native } = rest;
  const waiting = pending ? ({ "aria-disabled": true, "aria-busy": true, onClick: ignorePress } as const) : {};
  return (
    <button {...native} type={type} className={look} {...waiting}>
      {words(pending ? <Ring /> : drawing)}
    </button>
  );
}

function ignorePress(event: MouseEvent) {
  event.preventDefault();
}
