import type { Reaction } from "@spots/domain/delivery/moment";
import { Grades } from "@spots/domain/delivery/reactions";
import { Icon } from "@spots/ui/icon";
import { useTranslations } from "use-intl";

/**
 * The mark of a reaction: a circle, filled by one more quarter for each grade. It has no facial
 * expression, so that it does not suggest a grade.
 */
export function ReactionMark({ reaction }: { reaction: Reaction }) {
  if (reaction === "wentWrong")
    return (
      <span className="text-bad">
        <Icon name="alert" size={28} />
      </span>
    );
  const share = (Grades.indexOf(reaction) + 1) / Grades.length;
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

type Props = {
  /** The reaction that the moment has. */
  chosen?: Reaction | null;
  onPick: (reaction: Reaction) => void;
};

/** The four grades and "it went wrong" as large touch targets; one tap chooses. */
export function ReactionPad({ chosen = null, onPick }: Props) {
  const say = useTranslations("delivery");
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2 text-small text-ink-2">{say("reaction.question")}</legend>
      {([...Grades, "wentWrong"] as const).map((reaction) => (
        <button
          key={reaction}
          type="button"
          aria-pressed={chosen === null ? undefined : chosen === reaction}
          onClick={() => onPick(reaction)}
          className={`flex min-h-15 cursor-pointer items-center gap-4 rounded-card border px-4 py-3 text-start transition-colors ${reaction === "wentWrong" ? "hover:bg-bad-wash active:bg-bad-wash" : "hover:bg-magic-wash active:bg-magic-wash"} ${chosen === reaction ? "border-magic bg-magic-wash" : "border-edge bg-paper"}`}
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
