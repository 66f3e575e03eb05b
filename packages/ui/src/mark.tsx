const shapes = { square: "", diamond: "rotate-45", circle: "rounded-full" };

type MarkProps = { shape: keyof typeof shapes; filled?: boolean };

/** A small shape that distinguishes kinds without colour. A text beside it says the same. */
export function Mark({ shape, filled = false }: MarkProps) {
  return (
    <i
      aria-hidden
      className={`inline-block size-2.25 shrink-0 border-[1.5px] border-ink-3 ${shapes[shape]} ${filled ? "bg-ink-3 forced-colors:bg-[CanvasText]" : ""}`}
    />
  );
}
