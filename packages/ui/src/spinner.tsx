/**
 * A turning ring, for a control that already says what it does; it stands still where no motion is
 * wanted.
 */
export function Ring() {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden
      className="size-4.5 shrink-0 animate-turn motion-reduce:animate-none"
      fill="none"
    >
      <circle cx="10" cy="10" r="7.5" stroke="currentColor" strokeWidth="2.2" opacity="0.25" />
      <path d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
