import type { Reaction } from "@spots/domain/delivery/moment";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "use-intl";
import { MomentCard } from "./moment-card";
import type { Mine } from "./step";

type Moment = Mine["toTake"][number];
type Props = {
  moments: readonly Moment[];
  onAccept: (moment: Moment) => void;
  onDeliver: (moment: Moment, reaction: Reaction, note: string, photo: ArrayBuffer | null) => void;
};

/** The moments that are offered to whoever takes them first; nothing when there are none. */
export function ToTake({ moments, onAccept, onDeliver }: Props) {
  const say = useTranslations("staffApp.toTake");
  if (moments.length === 0) return null;
  return (
    <section>
      <SectionHead title={say("title")} detail={say("teach")} />
      <div className="grid gap-4">
        {moments.map((moment) => (
          <div key={moment.id} id={`moment-${moment.id}`} className="scroll-mt-20">
            <MomentCard
              moment={moment}
              onAccept={() => onAccept(moment)}
              onDeliver={(...report) => onDeliver(moment, ...report)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
