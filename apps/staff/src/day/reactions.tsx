import type { Reaction } from "@spots/domain/delivery/moment";
import { Reactions } from "@spots/domain/delivery/reactions";
import { useTranslations } from "use-intl";

/**
 * The mark of a reaction: a circle, filled by one more quarter for each grade. It has no facial
 * expression, so that it does not suggest a grade.
 */
export function ReactionMark({ reaction }: { reaction: Reaction }) {
  const share = (Reactions.indexOf(reaction) + 1) / Reactions.length;
  const angle = share * 2 * Math.PI;
  const [x, y] = [12 + 9 * Math.sin(angle), 12 - 9 * Math.cos(angle)];
  return (
    <svg viewBox="0 0 24 24" className="size-7 shrink-0 text-magic-ink" aria-hidden="true">
      <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="1.6" />
      {share === 1 ? (
        <circle cx="12" cy="12" r="9" fill="currentColor" />
      ) : (
        <path d={`M12 12V3A9 9 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z`} fill="currentColor" />
      )}
    </svg>
  );
}

/** The four grades as large touch targets; one tap chooses. */
export function ReactionPad({ onPick }: { onPick: (reaction: Reaction) => void }) {
  const say = useTranslations("delivery");
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2 text-small text-ink-2">{say("reaction.question")}</legend>
      {Reactions.map((reaction) => (
        <button
          key={reaction}
          type="button"
          onClick={() => onPick(reaction)}
          className="flex min-h-15 cursor-pointer items-center gap-4 rounded-card border border-edge bg-paper px-4 py-3 text-start transition-colors hover:bg-magic-wash active:bg-magic-wash"
        >
          <ReactionMark reaction={reaction} />
          <span className="grid">
            <span className="font-semibold text-lead">{say(`reaction.${reaction}`)}</span>
            <span className="text-small text-ink-2">{say(`reaction.${reaction}Means`)}</span>
          </span>
        </button>
      ))}
    </fieldset>
  );
}
