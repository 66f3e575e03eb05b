import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Gesture, Gestures } from "./gesture";
import { LeftLines } from "./gesture-left";
import type { GestureStep } from "./gesture-step";
import type { Mine } from "./step";
import { useAmount } from "./use-amount";

type Props = {
  business: string;
  gestures: Gestures;
  onTake: (step: GestureStep, name: string, said: string) => void;
};

/** What colleagues ask a manager for: one tap says yes or no. */
export function GesturesToAnswer({ business, gestures, onTake }: Props) {
  const say = useTranslations("gesture");
  const amount = useAmount();
  const { toAnswer } = gestures;
  if (toAnswer.length === 0) return null;
  return (
    <section aria-labelledby="to-answer" className="grid gap-3">
      <SectionHead id="to-answer" title={say("ask.title")} />
      <ul className="grid gap-3">
        {toAnswer.map((gesture) => {
          const { id, what, reason, isDone, spot, visit, location } = gesture;
          const name = gesture.member.name;
          const answer = (isAllowed: boolean) =>
            onTake(
              { kind: "answerGesture", input: { business, gestureId: id, isAllowed } },
              what,
              say(isAllowed ? "ask.allowed" : "ask.refused"),
            );
          const facts = [amount(gesture), reason && say("ask.reason", { reason }), isDone && say("ask.done")];
          const around = [spot?.name, visit?.place, location.name];
          return (
            <li key={id} id={`gesture-${id}`} className="grid scroll-mt-20 gap-3 rounded-card border border-line p-4">
              <div>
                <p className="font-semibold wrap-anywhere">{say("ask.who", { name, what })}</p>
                <p className="text-small text-ink-2 wrap-anywhere">{facts.filter(Boolean).join(" · ")}</p>
                <p className="text-small text-ink-2 wrap-anywhere">{around.filter(Boolean).join(" · ")}</p>
              </div>
              <div className="grid grid-cols-2 gap-2">
                <Button size="large" aria-label={say("ask.noOf", { what, name })} onClick={() => answer(false)}>
                  {say("ask.no")}
                </Button>
                <Button
                  variant="magic"
                  size="large"
                  aria-label={say("ask.yesOf", { what, name })}
                  onClick={() => answer(true)}
                >
                  {say("ask.yes")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const tones = { given: "good", asked: "info", refused: "warn", takenBack: "quiet" } as const;

/** The member's extras of the last day with what was answered, and what is left. */
export function GestureList(props: Props & { mine: Mine; unsent: ReadonlySet<string> }) {
  const { business, gestures, mine, unsent, onTake } = props;
  const say = useTranslations("gesture");
  const amount = useAmount();
  const { own, budgets, allowances } = gestures;
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get("gesture");
    if (asked) document.getElementById(`gesture-${asked}`)?.scrollIntoView();
  }, []);
  if (own.length + budgets.length + allowances.length === 0) return null;
  const said = ({ answeredBy, status, isDone, reason }: Gesture) => {
    if (reason === null || !answeredBy) return null;
    if (status === "given") return say("allowedBy", { name: answeredBy.name });
    return say(isDone ? "doneAndRefused" : "refusedBy", { name: answeredBy.name });
  };
  return (
    <section aria-labelledby="gestures" className="grid gap-3">
      <SectionHead id="gestures" title={say("list")} />
      {mine.locations.map(({ id, name }) => {
        const here = budgets.filter(({ locationId }) => locationId === id);
        if (here.length === 0) return null;
        return (
          <div key={id} className="grid gap-1">
            {mine.locations.length > 1 && <p className="text-small font-semibold">{name}</p>}
            <LeftLines budgets={here} />
          </div>
        );
      })}
      <ul className="grid gap-3">
        {own.map((gesture) => {
          const { id, what, status, spot, visit } = gesture;
          return (
            <li key={id} id={`gesture-${id}`} className="grid scroll-mt-20 gap-2 rounded-card border border-line p-4">
              <div className="flex items-start justify-between gap-3">
                <div className="min-w-0">
                  <p className="font-semibold wrap-anywhere">{what}</p>
                  <p className="text-small text-ink-2 wrap-anywhere">
                    {[amount(gesture), spot?.name, visit?.place, said(gesture)].filter(Boolean).join(" · ")}
                  </p>
                </div>
                {unsent.has(id) ? (
                  <Status tone="info">{say("waiting")}</Status>
                ) : (
                  <Status tone={tones[status]}>{say(`status.${status}`)}</Status>
                )}
              </div>
              {status === "asked" && (
                <div>
                  <Button
                    size="small"
                    aria-label={`${say("takeBack")}: ${what}`}
                    onClick={() =>
                      onTake({ kind: "takeBackGesture", input: { business, gestureId: id } }, what, say("takenBack"))
                    }
                  >
                    {say("takeBack")}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
