import { Icon } from "./icon";

export type Step = {
  id: string;
  label: string;
  state: "done" | "current" | "todo";
  /** The state in a word, for those who listen: "done". */
  stateText: string;
};

const looks = {
  done: "border-transparent bg-ink text-paper forced-colors:bg-[Canvas]",
  current: "border-magic-rim bg-magic text-on-magic forced-colors:bg-[Canvas] shadow-[0_0_0_4px_var(--magic-wash)]",
  todo: "border-dashed border-edge text-ink-3",
};

/** A path of a few steps, and where one stands on it. */
export function Steps({ label, items }: { label: string; items: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-x-5 gap-y-2.5">
      {items.map(({ id, label: name, state, stateText }, index) => (
        <li
          key={id}
          aria-current={state === "current" ? "step" : undefined}
          className="flex items-center gap-2.5 text-small"
        >
          <span
            aria-hidden
            className={`num grid size-6 shrink-0 place-items-center rounded-full border text-tiny font-semibold ${looks[state]}`}
          >
            {state === "done" ? <Icon name="check" size={16} /> : index + 1}
          </span>
          <span className={state === "current" ? "font-semibold" : "text-ink-2"}>{name}</span>
          <span className="sr-only">{stateText}</span>
        </li>
      ))}
    </ol>
  );
}
