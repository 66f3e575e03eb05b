import { Button } from "@spots/ui/button";
import { Status } from "@spots/ui/status";
import { useTranslations } from "use-intl";
import type { Clue, Suggested } from "./clue";

type Spot = Suggested["spots"][number];
type Props = {
  clue: Clue;
  suggested: Suggested;
  isUnsent: boolean;
  /** Makes the moment; `asRelay` asks others for its steps. */
  onAct: (spot: Spot, asRelay: boolean) => void;
  onRefuse: (spot: Spot) => void;
  /** Says that this clue, or the one that it contradicts, is wrong. */
  onReject: (clueId: string) => void;
  onKeep: () => void;
  onErase: () => void;
};

/** A clue with the spots that fit, why, and what one tap does. */
export function ClueCard({ clue, suggested, isUnsent, onAct, onRefuse, onReject, onKeep, onErase }: Props) {
  const say = useTranslations("clue");
  const { id, kind, words, certainty, status, spot, contradicts, refusedSpotIds } = clue;
  const spots = suggested.spots.filter((each) => !refusedSpotIds.includes(each.id));
  const of = (label: string) => ({ "aria-label": `${label}: ${words}` });
  return (
    <li className="grid gap-3 rounded-card border border-line p-4">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-semibold wrap-anywhere">{words}</p>
          <p className="text-small text-ink-2">
            {[say(`kind.${kind}`), certainty === "impression" ? say("impression") : "", clue.visit.place]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        {isUnsent && <Status tone="info">{say("waiting")}</Status>}
      </div>
      {contradicts && contradicts.words !== "" && (
        <div role="alert" className="grid gap-2 rounded-card bg-warn-wash p-3">
          <p>{say("contradicts", { words: contradicts.words })}</p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => onReject(contradicts.id)}>
              {say("thisHolds")}
            </Button>
            <Button size="small" onClick={() => onReject(id)}>
              {say("otherHolds")}
            </Button>
            <Button size="small" variant="plain" onClick={onKeep}>
              {say("bothHold")}
            </Button>
          </div>
        </div>
      )}
      {suggested.doubt && status === "open" && <p className="text-small text-ink-2">{say("doubt", suggested.doubt)}</p>}
      {status === "acted" ? (
        <p>{say("acted", { spot: spot?.name ?? "" })}</p>
      ) : spots.length === 0 ? (
        <p className="text-small text-ink-2">{say("noSpot")}</p>
      ) : (
        <ul className="grid gap-3">
          {spots.map((each) => (
            <li key={each.id} className="grid gap-2 border-t border-line pt-3">
              <p className="font-semibold wrap-anywhere">{each.name}</p>
              <p className="text-small text-ink-2 wrap-anywhere">
                {[
                  each.reason.field === "learned" ? "" : say(`reason.${each.reason.field}`, { text: each.reason.text }),
                  each.acted > 0 ? say("chosen", { times: each.acted }) : "",
                  each.stop === "" ? "" : say("stop", { stop: each.stop }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <div className="flex flex-wrap gap-2">
                <Button variant="magic" aria-label={`${say("act")}: ${each.name}`} onClick={() => onAct(each, false)}>
                  {say("act")}
                </Button>
                {each.hasRelay && (
                  <Button aria-label={`${say("relay")}: ${each.name}`} onClick={() => onAct(each, true)}>
                    {say("relay")}
                  </Button>
                )}
                <Button variant="plain" aria-label={`${say("refuse")}: ${each.name}`} onClick={() => onRefuse(each)}>
                  {say("refuse")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button size="small" variant="plain" {...of(say("wrong"))} onClick={() => onReject(id)}>
          {say("wrong")}
        </Button>
        <Button size="small" variant="plain" {...of(say("erase"))} onClick={onErase}>
          {say("erase")}
        </Button>
      </div>
    </li>
  );
}
