import type { Reaction } from "@spots/domain/delivery/moment";
import type { SlotTexts } from "@spots/domain/spot/slots";
import { Button } from "@spots/ui/button";
import { StaffCard } from "@spots/ui/staff-card";
import { useTranslations } from "use-intl";
import { BriefingPicture } from "./briefing-picture";
import { DeclineSheet } from "./decline-sheet";
import { DeliverSheet } from "./deliver-sheet";
import { ProposeSheet } from "./propose-sheet";
import { ReadBriefing } from "./read-briefing";
import type { Mine } from "./step";
import { useMomentTime } from "./use-moment-time";
import { briefedFor } from "./visits";

type Props = {
  moment: Mine["open"][number];
  /** The customer of the visit that the moment is of; null: of no visit that goes on. */
  customer?: SlotTexts | null;
  /** Whether it is offered to whoever takes it first. */
  isForAnyone?: boolean;
  onAccept?: () => void;
  onDecline?: (reason: string) => void;
  onPropose?: (text: string) => void;
  onRead?: (tries: number) => void;
  onExtra?: () => void;
  onDeliver: (reaction: Reaction, note: string, photo: ArrayBuffer | null) => void;
};

/**
 * One moment with its briefing: what, why, how, and when not to. It is readable in ten seconds and
 * asks for one decision.
 */
export function MomentCard({
  moment,
  customer = null,
  isForAnyone = false,
  onAccept,
  onDecline,
  onPropose,
  onRead,
  onExtra,
  onDeliver,
}: Props) {
  const say = useTranslations("delivery");
  const time = useMomentTime();
  const extra = useTranslations("gesture");
  const slot = useTranslations("delivery.slot");
  const { status } = moment;
  const neutral = { name: slot("name"), occasion: slot("occasion") };
  const briefing = moment.briefing && briefedFor(moment.briefing, customer, neutral);
  const facts = briefing
    ? [
        { term: say("briefing.what"), detail: briefing.what },
        { term: say("briefing.why"), detail: briefing.why },
        { term: say("briefing.how"), detail: briefing.how },
        { term: say("briefing.cue"), detail: briefing.cues.join(" · ") },
        { term: say("briefing.stop"), detail: briefing.stop },
      ].filter(({ detail }) => detail !== "")
    : [];
  const when = [time(moment), moment.whereExactly, moment.customer].filter(Boolean).join(", ");
  const next = isForAnyone ? "card.anyone" : "card.next";
  return (
    <StaffCard
      eyebrow={say(status === "accepted" ? "card.promised" : status === "missed" ? "card.late" : next, { when })}
      title={moment.name}
      facts={facts}
      actions={
        <>
          {onDecline && <DeclineSheet moment={moment} onDecline={onDecline} />}
          {status === "offered" && onAccept ? (
            <Button variant="magic" size="large" wide onClick={onAccept}>
              {say("accept")}
            </Button>
          ) : (
            <DeliverSheet moment={moment} onDeliver={onDeliver} />
          )}
        </>
      }
      aside={
        moment.spotId !== null && (
          <>
            {onRead && facts.length > 0 && moment.isBriefed === false && (
              <ReadBriefing name={moment.name} check={moment.check} onRead={onRead} />
            )}
            {onExtra && <Button onClick={onExtra}>{extra("button")}</Button>}
            {onPropose && <ProposeSheet moment={moment} onPropose={onPropose} />}
          </>
        )
      }
    >
      {moment.spotId !== null && <BriefingPicture spotId={moment.spotId} name={moment.name} file={moment.file} />}
    </StaffCard>
  );
}
