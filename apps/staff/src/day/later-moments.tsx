import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "use-intl";
import type { Mine } from "./step";
import { useMomentTime } from "./use-moment-time";

type Props = { moments: Mine["open"]; onOpen: (id: string) => void };

/** The moments after the one that is shown. */
export function LaterMoments({ moments, onOpen }: Props) {
  const say = useTranslations("delivery");
  const time = useMomentTime();
  if (moments.length === 0) return null;
  return (
    <section>
      <SectionHead title={say("then")} />
      <RowList label={say("then")}>
        {moments.map((moment) => (
          <Row
            key={moment.id}
            lead={<time dateTime={moment.dueAt.toISOString()}>{time(moment)}</time>}
            title={moment.name}
            serif
            detail={[moment.customer, moment.whereExactly, moment.location.name].filter(Boolean).join(" · ")}
            side={
              <Button size="small" onClick={() => onOpen(moment.id)}>
                {say("look")}
              </Button>
            }
          />
        ))}
      </RowList>
    </section>
  );
}
