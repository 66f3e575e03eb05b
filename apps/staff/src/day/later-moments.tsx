import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "use-intl";
import { alikeMoments } from "./alike-moments";
import type { Mine } from "./step";
import { useMomentTime } from "./use-moment-time";

type Moment = Mine["open"][number];
type ListProps = { label: string; moments: readonly Moment[]; onOpen: (id: string) => void };

/** Moments in one row each, those that are alike in one row with their number. */
export function MomentRows({ label, moments, onOpen }: ListProps) {
  const say = useTranslations("delivery");
  const time = useMomentTime();
  return (
    <RowList label={label}>
      {alikeMoments(moments).map(({ first: moment, count }) => (
        <Row
          key={moment.id}
          lead={
            <time dateTime={moment.dueAt.toISOString()} className="block min-w-[5ch]">
              {time(moment)}
            </time>
          }
          title={moment.name}
          serif
          detail={[moment.customer, moment.whereExactly, moment.location.name, count > 1 && say("times", { count })]
            .filter(Boolean)
            .join(" · ")}
          side={
            <Button size="small" onClick={() => onOpen(moment.id)}>
              {say("look")}
            </Button>
          }
        />
      ))}
    </RowList>
  );
}

/** The moments after the one that is shown. */
export function LaterMoments({ moments, onOpen }: Omit<ListProps, "label">) {
  const say = useTranslations("delivery");
  if (moments.length === 0) return null;
  return (
    <section>
      <SectionHead title={say("then")} />
      <MomentRows label={say("then")} moments={moments} onOpen={onOpen} />
    </section>
  );
}
