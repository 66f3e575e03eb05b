import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "use-intl";
import type { Mine } from "./step";

/** What became of the member's suggestions. A day that an older build stored has none. */
export function OwnProposals({ proposals }: { proposals: Mine["proposals"] | undefined }) {
  const say = useTranslations("delivery.propose");
  if (!proposals || proposals.length === 0) return null;
  return (
    <section>
      <SectionHead title={say("mine")} />
      <RowList label={say("mine")}>
        {proposals.map(({ id, text, spot, isTakenUp, answer, answerer }) => {
          const told = isTakenUp ? "takenUp" : "turnedDown";
          return (
            <Row
              key={id}
              title={<q>{text}</q>}
              detail={
                <>
                  {spot.name}
                  <span className="block">
                    {isTakenUp === null ? say("waiting") : say(told, { name: answerer?.name ?? "" })}
                  </span>
                  {answer && <q className="block">{answer}</q>}
                </>
              }
            />
          );
        })}
      </RowList>
    </section>
  );
}
