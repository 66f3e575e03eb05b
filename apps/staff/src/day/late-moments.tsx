import type { Reaction } from "@spots/domain/delivery/moment";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "use-intl";
import { MomentCard } from "./moment-card";
import type { Mine } from "./step";

type Moment = Mine["late"][number];
type Props = {
  moments: readonly Moment[];
  onDeliver: (moment: Moment, reaction: Reaction, note: string, photo: ArrayBuffer | null) => void;
};

/** The missed moments of the last day, which may still be reported; nothing when there are none. */
export function LateMoments({ moments, onDeliver }: Props) {
  const say = useTranslations("delivery.late");
  if (moments.length === 0) return null;
  return (
    <section>
      <SectionHead title={say("title")} detail={say("teach")} />
      {moments.map((moment) => (
        <MomentCard key={moment.id} moment={moment} onDeliver={(...report) => onDeliver(moment, ...report)} />
      ))}
    </section>
  );
}
