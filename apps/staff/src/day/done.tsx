import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useTranslations } from "use-intl";
import { v7 } from "uuid";
import { CorrectSheet } from "./correct-sheet";
import { Photos } from "./photos";
import { ReactionMark } from "./reactions";
import type { Mine, Step } from "./step";
import { type Thanks, useThanks } from "./use-steps";

type Props = {
  business: string;
  done: Mine["done"];
  /** The ids of moments with steps that wait on this device. */
  unsent: ReadonlySet<string>;
  onTake: (step: Step, name: string, thanks?: Thanks, photo?: ArrayBuffer) => void;
};

/** The moments delivered since yesterday, each with what can still be changed. */
export function Done({ business, done, unsent, onTake }: Props) {
  const say = useTranslations("delivery");
  const photo = useTranslations("staffApp.photo");
  const thanksFor = useThanks();
  if (done.length === 0) return null;
  const title = say("done", { count: done.length });
  return (
    <section>
      <SectionHead title={title} />
      <RowList label={title}>
        {done.map((moment) => {
          const { id: momentId, improvised, description, reaction, photos } = moment;
          const name = improvised ? description : moment.name;
          return (
            <Row
              key={momentId}
              lead={reaction && <ReactionMark reaction={reaction} />}
              title={name}
              serif
              detail={reaction && say(`reaction.${reaction}`)}
              below={
                photos.length > 0 && <Photos business={business} moment={{ id: momentId, name }} photos={photos} />
              }
              side={
                <>
                  {improvised && <Status tone="magic">{say("improvised")}</Status>}
                  {unsent.has(momentId) && <Status tone="info">{say("waiting.mark")}</Status>}
                  <CorrectSheet
                    business={business}
                    moment={moment}
                    onCorrect={(chosen, note) =>
                      onTake(
                        { kind: "correct", input: { business, momentId, stepId: v7(), reaction: chosen, note } },
                        name,
                        chosen === "wentWrong" ? thanksFor(chosen, "") : { tone: "info", title: say("correct.done") },
                      )
                    }
                    onPhoto={(bytes) =>
                      onTake(
                        { kind: "photo", input: { business, momentId, photoId: v7() } },
                        name,
                        { tone: "info", title: photo("added") },
                        bytes,
                      )
                    }
                    onRemovePhoto={(photoId) =>
                      onTake({ kind: "removePhoto", input: { business, momentId, photoId } }, name, {
                        tone: "info",
                        title: photo("removed"),
                      })
                    }
                  />
                </>
              }
            />
          );
        })}
      </RowList>
    </section>
  );
}
