import type { Reaction } from "@spots/domain/delivery/moment";
import type { ReactNode } from "react";
import type { Day } from "../device/database";
import { DeclineSheet } from "./decline-sheet";
import { DeliverSheet } from "./deliver-sheet";
import type { Relays } from "./relay";
import { RelayList } from "./relay-list";
import { RelayStart } from "./relay-start";
import type { RelayStep } from "./relay-step";
import type { Mine } from "./step";
import type { OpenVisit } from "./visits";

type Moment = Mine["open"][number];

type Props = {
  day: Day;
  mine: Mine;
  relays: Relays;
  visit: OpenVisit | null;
  unsent: ReadonlySet<string>;
  onTake: (step: RelayStep, name: string, said: string) => void;
  onDecline: (moment: Moment, reason: string) => void;
  onDeliver: (moment: Moment, reaction: Reaction, note: string, photo: ArrayBuffer | null) => void;
  /** What is shown between the relays that run and those that can be started. */
  children: ReactNode;
};

/** The relays of the member's own open moments. */
export const running = ({ mine: relays }: Relays, { open }: Mine) =>
  relays.filter(({ id, steps }) => steps[0]?.status !== "waiting" && open.some((moment) => moment.id === id));

/** What is asked of the member, the relays of their own moments, and those they can start. */
export function MyRelays({ day, mine, relays, visit, unsent, onTake, onDecline, onDeliver, children }: Props) {
  const own = running(relays, mine);
  return (
    <>
      <RelayList
        {...{ business: day.business, memberId: day.memberId, unsent, onTake }}
        relays={{ ...relays, mine: own }}
        finish={({ id }) => {
          const moment = mine.open.find((each) => each.id === id);
          return (
            moment && (
              <div className="grid auto-cols-fr grid-flow-col gap-2.5">
                <DeclineSheet moment={moment} onDecline={(reason) => onDecline(moment, reason)} />
                <DeliverSheet moment={moment} onDeliver={(...report) => onDeliver(moment, ...report)} />
              </div>
            )
          );
        }}
      />
      {children}
      <RelayStart
        {...{ day, relays, visit }}
        open={mine.open.filter(({ id }) => !own.some((relay) => relay.id === id))}
        onStart={onTake}
      />
    </>
  );
}
