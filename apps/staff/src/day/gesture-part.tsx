import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { v7 } from "uuid";
import type { Day } from "../device/database";
import type { Gestures } from "./gesture";
import type { Mine, Step } from "./step";
import type { Thanks } from "./use-steps";
import type { namedVisit, OpenVisit } from "./visits";

const GestureSheet = lazy(() => import("./gesture-sheet"));

/** Whether the server has asked a manager. */
const isAsked = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "status" in answer && answer.status === "asked";

type Moment = Mine["open"][number];
/** What is open: standalone, with a moment, or nothing. */
export type Extra = { readonly moment: Moment | null; readonly at: number } | null;

type Props = {
  day: Day;
  mine: Mine;
  gestures: Gestures;
  extra: Extra;
  visit: OpenVisit | null;
  ofVisit: (locationId: string, whereExactly?: string) => { visit?: ReturnType<typeof namedVisit> };
  onClose: () => void;
  onTake: (step: Step, name: string, thanks: (answer: unknown) => Thanks) => void;
};

/** The sheet for something extra, which is loaded when it is first opened. */
export function GesturePart({ day, mine, gestures, extra, visit, ofVisit, onClose, onTake }: Props) {
  const say = useTranslations("gesture");
  const [last, setLast] = useState<Extra>(null);
  if (extra !== null && extra !== last) setLast(extra);
  const shown = extra ?? last;
  if (shown === null) return null;
  return (
    <Suspense fallback={null}>
      <GestureSheet
        key={shown.at}
        open={extra !== null}
        onClose={onClose}
        mine={mine}
        gestures={gestures}
        readAt={day.readAt}
        moment={shown.moment}
        visit={visit}
        places={day.visits ?? []}
        onGive={(given, isOfVisit) => {
          const of = isOfVisit ? ofVisit(given.locationId, shown.moment?.whereExactly ?? "") : {};
          // A queued one that is over the limits by now is asked of the manager, and that is said.
          onTake(
            { kind: "giveGesture", input: { business: day.business, id: v7(), ...given, ...of } },
            given.what,
            (answer) =>
              isAsked(answer)
                ? { tone: "info", title: say("askedToast"), detail: say("askedTeach") }
                : { tone: "magic", title: say("status.given") },
          );
          onClose();
        }}
      />
    </Suspense>
  );
}
