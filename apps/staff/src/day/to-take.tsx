import type { Reaction } from "@spots/domain/delivery/moment";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "use-intl";
import { MomentRows } from "./later-moments";
import { MomentCard } from "./moment-card";
import type { Mine } from "./step";

type Moment = Mine["toTake"][number];
type Props = {
  moments: readonly Moment[];
  /** The id of the moment that was opened, if any. */
  opened: string | null;
  onOpen: (id: string) => void;
  onAccept: (moment: Moment) => void;
  onDeliver: (moment: Moment, reaction: Reaction, note: string, photo: ArrayBuffer | null) => void;
};

/**
 * The moments that are offered to whoever takes them first, one with its briefing; nothing when
 * there are none.
 */
export function ToTake({ moments, opened, onOpen, onAccept, onDeliver }: Props) {
  const say = useTranslations("staffApp.toTake");
  const shown = moments.find(({ id }) => id === opened) ?? moments[0];
  if (!shown) return null;
  const others = moments.filter(({ id }) => id !== shown.id);
  return (
    <section>
      <SectionHead title={say("title")} detail={say("teach")} />
      <div className="grid gap-4">
        <div id={`moment-${shown.id}`} className="scroll-mt-20">
          <MomentCard
            key={shown.id}
            moment={shown}
            isForAnyone
            onAccept={() => onAccept(shown)}
            onDeliver={(...report) => onDeliver(shown, ...report)}
          />
        </div>
        {others.length > 0 && <MomentRows label={say("title")} moments={others} onOpen={onOpen} />}
      </div>
    </section>
  );
}
