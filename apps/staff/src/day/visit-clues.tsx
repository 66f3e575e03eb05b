import { Button } from "@spots/ui/button";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { v7 } from "uuid";
import { clientAs } from "../api/client";
import { now } from "../device/clock";
import type { Day } from "../device/database";
import { useDevice } from "../device/state";
import { isOpen, takenAt } from "../device/stored-step";
import { type Clue, cluesWith, type Suggested, suggestedHere } from "./clue";
import { ClueCard } from "./clue-card";
import { ClueSheet, type Noted } from "./clue-sheet";
import type { ClueStep } from "./clue-step";
import { subjectOf } from "./step";
import type { Thanks } from "./use-steps";
import { namedVisit, type OpenVisit } from "./visits";

type Named = Parameters<typeof namedVisit>[0];
type Props = {
  day: Day;
  visit: OpenVisit | null;
  locationId: string;
  /** Starts a visit where none goes on. */
  onStart: () => Promise<Named>;
  onTake: (step: ClueStep, name: string, thanks?: Thanks) => void;
};

/** The clues about the customers whom the member serves, and the button that notes one. */
export function VisitClues({ day, visit, locationId, onStart, onTake }: Props) {
  const say = useTranslations("clue");
  const { steps } = useDevice();
  const [isNoting, setNoting] = useState(false);
  /** The spots that the server suggested for words before it told the day with them. */
  const [found, setFound] = useState<Readonly<Record<string, Suggested>>>({});
  const { business } = day;
  const applied = steps
    .filter(({ state }) => state !== "refused")
    .map((stored) => ({ step: stored.step, at: takenAt(stored) }));
  const clues = cluesWith(day.clues, applied);
  const unsent = new Set(steps.filter(isOpen).map(({ step }) => subjectOf(step)));
  const chips = day.clues?.places.find((each) => each.locationId === locationId)?.chips ?? [];
  const nameOf = (concept: string) => say(`concept.${concept as "birthday"}`);
  const ofVisit = clues.filter(({ visitId }) => visitId === visit?.id);
  const hasConsent = ofVisit.length > 0 || Boolean(visit?.customer.name || visit?.customer.occasion);

  const note = async ({ kind, words, certainty, days }: Noted) => {
    const id = v7();
    const named = namedVisit(visit ?? (await onStart()));
    const until = days === 0 ? null : new Date(now().getTime() + days * 86_400_000).toISOString();
    const kept = { consentUntil: until, keepUntil: until };
    const input = { business, id, locationId, kind, words, certainty, consent: true, ...kept, visit: named };
    onTake({ kind: "catchClue", input }, words, { tone: "info", title: say("noted") });
    try {
      const suggested = await clientAs(null).clue.suggest.query({ business, locationId, kind, words });
      setFound((all) => ({ ...all, [id]: suggested }));
    } catch {
      // Without a network the words of the chips suggest; a refusal is told where the clue is sent.
    }
  };
  const suggestedFor = (clue: Clue): Suggested => {
    if (clue.spots.length > 0) return clue;
    return found[clue.id] ?? suggestedHere(clue.words, chips, nameOf);
  };
  const step = (clueId: string) => ({ business, clueId, stepId: v7() });
  return (
    <>
      <Button icon="bulb" onClick={() => setNoting(true)}>
        {say("button")}
      </Button>
      {visit && ofVisit.length > 0 && (
        <Button
          variant="plain"
          onClick={() =>
            onTake(
              { kind: "withdrawClue", input: { business, visitId: visit.id, code: visit.card } },
              say("withdraw"),
              {
                tone: "info",
                title: say("withdrawn"),
              },
            )
          }
        >
          {say("withdraw")}
        </Button>
      )}
      {clues.length > 0 && (
        <ul className="grid w-full gap-3" aria-label={say("list")}>
          {clues.map((clue) => (
            <ClueCard
              key={clue.id}
              clue={clue}
              suggested={suggestedFor(clue)}
              isUnsent={unsent.has(clue.id)}
              onAct={(spot, asRelay) => {
                const input = { ...step(clue.id), momentId: v7(), spotId: spot.id, asRelay };
                const at = { locationId: clue.locationId, place: clue.visit.place, name: spot.name };
                onTake({ kind: "actClue", input, at }, spot.name, { tone: "magic", title: say("made") });
              }}
              onRefuse={(spot) =>
                onTake({ kind: "refuseClue", input: { ...step(clue.id), spotId: spot.id } }, spot.name)
              }
              onReject={(clueId) =>
                onTake({ kind: "rejectClue", input: step(clueId) }, clue.words, {
                  tone: "info",
                  title: say("rejected"),
                })
              }
              onKeep={() => onTake({ kind: "keepClue", input: { business, clueId: clue.id } }, clue.words)}
              onErase={() =>
                onTake({ kind: "eraseClue", input: { business, clueId: clue.id } }, clue.words, {
                  tone: "info",
                  title: say("erased"),
                })
              }
            />
          ))}
        </ul>
      )}
      <ClueSheet
        key={visit?.id ?? "none"}
        open={isNoting}
        onClose={() => setNoting(false)}
        chips={chips}
        hasConsent={hasConsent}
        onNote={(noted) => void note(noted)}
      />
    </>
  );
}
