/** A spinner for a control that is already labelled. It does not turn with reduced motion. */
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
