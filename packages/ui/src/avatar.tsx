const sizes = {
  small: "size-6.5 text-[0.65rem]",
  medium: "size-8 text-tiny",
  large: "size-12 text-base",
};
const tones = { plain: "bg-paper-3 text-ink-2", magic: "bg-magic-wash text-magic-ink" };

type AvatarProps = {
  name: string;
  size?: keyof typeof sizes;
  tone?: keyof typeof tones;
  /** A picture instead of the initials. */
  src?: string | undefined;
  /** Hidden from screen readers, because the name is beside it. */
  decorative?: boolean;
};

export function Avatar({ name, size = "medium", tone = "plain", src, decorative = false }: AvatarProps) {
  const box = `${sizes[size]} ${tones[tone]} inline-grid shrink-0 place-items-center overflow-hidden rounded-full font-semibold leading-none select-none`;
  if (src) return <img src={src} alt={decorative ? "" : name} className={`${box} object-cover`} />;
  return (
    <span className={box} {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name })}>
      {initialsOf(name)}
    </span>
  );
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The initials of the first and last word, in upper case: "Ann van Berg" is AB, "Maria" is M. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => [...graphemes.segment(word ?? "")][0]?.segment ?? "")
    .join("")
    .toLocaleUpperCase();
}
