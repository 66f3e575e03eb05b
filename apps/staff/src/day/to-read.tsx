import { Facts } from "@spots/ui/facts";
import { Heading } from "@spots/ui/heading";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "use-intl";
import { BriefingPicture } from "./briefing-picture";
import { ReadBriefing } from "./read-briefing";
import type { Mine } from "./step";
import { briefedFor } from "./visits";

type Asked = Mine["toRead"][number];
type Props = { briefings: readonly Asked[]; onRead: (briefing: Asked, tries: number) => void };

/** The briefings that a manager asked the member to read. */
export function ToRead({ briefings, onRead }: Props) {
  const say = useTranslations("delivery");
  const slot = useTranslations("delivery.slot");
  const neutral = { name: slot("name"), occasion: slot("occasion") };
  const shown = briefings.map((each) => briefedFor(each, null, neutral));
  if (briefings.length === 0) return null;
  return (
    <section>
      <SectionHead title={say("read.asked")} detail={say("read.askedTeach")} />
      <ul className="grid gap-4">
        {shown.map((briefing) => (
          <li key={briefing.spotId} className="grid gap-3 rounded-card border border-line bg-paper-2 px-4 py-3.5">
            <Heading level={3} size="title">
              {briefing.name}
            </Heading>
            <Facts
              items={[
                { term: say("briefing.what"), detail: briefing.what },
                { term: say("briefing.why"), detail: briefing.why },
                { term: say("briefing.how"), detail: briefing.how },
                { term: say("briefing.cue"), detail: briefing.cues.join(" · ") },
                { term: say("briefing.stop"), detail: briefing.stop },
              ].filter(({ detail }) => detail !== "")}
            />
            <BriefingPicture spotId={briefing.spotId} name={briefing.name} file={briefing.file} />
            <ReadBriefing name={briefing.name} check={briefing.check} onRead={(tries) => onRead(briefing, tries)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
