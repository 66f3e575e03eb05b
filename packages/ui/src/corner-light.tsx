import { useId } from "react";

/** A gradient in the upper corner of a box, behind its content. All colours are opaque. */
export function CornerLight() {
  const id = useId();
  const mixed = (magic: number) => `color-mix(in oklab, var(--magic) ${magic}%, var(--paper))`;
  return (
    <svg aria-hidden viewBox="0 0 100 100" className="absolute -end-[24mm] -top-[26mm] -z-10 size-[66mm]">
      <defs>
        <radialGradient id={id}>
          <stop offset="0" stopColor={mixed(78)} />
          <stop offset="0.35" stopColor={mixed(40)} />
          <stop offset="0.66" stopColor={mixed(13)} />
          <stop offset="1" stopColor="var(--paper)" />
        </radialGradient>
      </defs>
      <circle cx="50" cy="50" r="50" fill={`url(#${id})`} />
    </svg>
  );
}
