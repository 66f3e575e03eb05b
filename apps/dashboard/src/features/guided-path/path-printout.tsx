import type { Outputs } from "@spots/api/trpc/root";
import { draftOf } from "@spots/domain/guided-path/draft";
import { Quadrants } from "@spots/domain/guided-path/questions";
import { Road } from "@spots/ui/road";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Paper } from "@/print/paper";
import { SheetMoment } from "./printed-moment";
import { SheetPlan } from "./printed-plan";

type GuidedPath = Outputs["guidedPath"]["read"];
type Props = { business: string; timeZone: string; guidedPath: GuidedPath };

/**
 * Returns the type size at which the text fits one page. The thresholds are characters, measured
 * with every field at its limit.
 */
function densityOf(guidedPath: GuidedPath): keyof typeof type {
  const said = JSON.stringify([guidedPath.answers, guidedPath.actions.map(({ text }) => text)]).length;
  return said < 2000 ? "airy" : said < 3600 ? "plain" : said < 5500 ? "close" : "full";
}

const type = {
  airy: "text-[11.5pt]",
  plain: "text-[10pt]",
  close: "text-[8.2pt]",
  full: "text-[6.6pt]",
} as const;

/**
 * A guided path on one printed page: the promise, the journey, the moments and the action plan.
 * Always in the light theme.
 */
export async function GuidedPathSheet({ business, timeZone, guidedPath }: Props) {
  const [say, format] = await Promise.all([getTranslations("guidedPath"), getFormatter()]);
  const { answers, stages } = guidedPath;
  const stageOf = (stageId: string | null) => stages.find(({ id }) => id === stageId)?.name ?? "";
  const chosen = new Set(answers.candidates.drafts.map(({ stageId }) => stageId));
  const nothing = say("print.nothing");
  const { equivalents, isAlone, edge } = answers.others;
  const when = format.dateTime(guidedPath.finishedAt ?? guidedPath.changedAt, { dateStyle: "medium", timeZone });
  return (
    <Paper size="page">
      <article
        id="sheet"
        data-theme="light"
        className={`mx-auto flex w-full max-w-[210mm] flex-col gap-[1.5em] wrap-anywhere rounded-card border border-line bg-[#fff] p-6 text-ink leading-snug shadow-high sm:aspect-[210/297] sm:p-[13mm] ${type[densityOf(guidedPath)]}`}
      >
        <header className="grid gap-[0.4em]">
          <p className="eyebrow">{say("print.promise")}</p>
          <h2 className="text-balance font-serif text-[2.2em] leading-[1.12]">{answers.promise.text || nothing}</h2>
        </header>
        <div aria-hidden className="grid gap-1 border-line border-y py-[0.6em]">
          <Road
            look="mini"
            stages={stages.map(({ id, name, feeling }) => ({
              id,
              label: name,
              feeling,
              lit: chosen.has(id),
              glow: 1,
            }))}
          />
          <div className="grid auto-cols-fr grid-flow-col text-center text-[0.8em] text-ink-2">
            {stages.map(({ id, name }) => (
              <span key={id} className={`px-1 ${chosen.has(id) ? "font-semibold text-ink" : ""}`}>
                {name}
              </span>
            ))}
          </div>
        </div>
        <section className="grid gap-[0.8em]">
          <p className="eyebrow">{say("print.moments", { count: answers.candidates.drafts.length })}</p>
          {answers.candidates.drafts.length === 0 && <p>{nothing}</p>}
          {answers.candidates.drafts.map((candidate, index) => (
            <SheetMoment key={index} stage={stageOf(candidate.stageId)} draft={draftOf(answers, candidate)} />
          ))}
        </section>
        <div className="grid gap-x-[2em] gap-y-[1.2em] sm:grid-cols-3 print:grid-cols-3">
          <Part title={say("print.felt")}>
            <b className="font-semibold">{stageOf(answers.felt.stageId) || nothing}</b> {answers.felt.how}
          </Part>
          <Part title={say("print.emotion")}>{answers.emotion.text || nothing}</Part>
          <Part title={say("print.action")}>{answers.action.text || nothing}</Part>
        </div>
        <div className="grid gap-x-[2em] gap-y-[1.2em] sm:grid-cols-2 print:grid-cols-2">
          <Part title={say("print.special")}>
            {Quadrants.every((quadrant) => !answers.special[quadrant]) && nothing}
            {Quadrants.filter((quadrant) => answers.special[quadrant]).map((quadrant) => (
              <span key={quadrant} className="block">
                <b className="font-semibold">{say(`special.${quadrant}`)}</b> {answers.special[quadrant]}
              </span>
            ))}
          </Part>
          <Part title={say("print.others")}>
            {isAlone && say("print.alone")}
            {!isAlone && equivalents.length === 0 && !edge && nothing}
            {equivalents.map(({ who, what }, index) => (
              <span key={index} className="block">
                <b className="font-semibold">{who}</b> {what}
              </span>
            ))}
            {edge && (
              <span className="mt-[0.3em] block">
                <b className="font-semibold">{say("print.edge")}</b> {edge}
              </span>
            )}
          </Part>
        </div>
        <SheetPlan actions={guidedPath.actions} />
        <footer className="mt-auto flex items-center gap-[0.7em] border-line border-t pt-[0.8em] text-[0.82em] text-ink-3">
          {say("print.foot", { business, journey: guidedPath.journey.name, when })}
        </footer>
      </article>
    </Paper>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="eyebrow mb-[0.3em]">{title}</h3>
      <p>{children}</p>
    </section>
  );
}
