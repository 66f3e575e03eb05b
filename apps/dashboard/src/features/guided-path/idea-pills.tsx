"use client";

type Props = { label: string; ideas: readonly string[]; chosen: string; onChoose: (idea: string) => void };

/** Suggestions; pressing one puts its text into the field, where it can be edited. */
export function IdeaPills({ label, ideas, chosen, onChoose }: Props) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-small text-ink-2">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {ideas.map((idea) => (
          <button
            key={idea}
            type="button"
            aria-pressed={idea === chosen}
            onClick={() => onChoose(idea)}
            className="min-h-11 cursor-pointer rounded-full border border-line-2 px-4 py-2 text-start font-strong transition-colors hover:border-edge aria-pressed:border-magic-rim aria-pressed:bg-magic-wash"
          >
            {idea}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
