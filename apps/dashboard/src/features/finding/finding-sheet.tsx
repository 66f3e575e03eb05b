import type { Outputs } from "@spots/api/trpc/root";
import { draftOf } from "@spots/domain/finding/draft";
import { Quadrants } from "@spots/domain/finding/finding";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

type Finding = Outputs["finding"]["read"];
type Props = { business: string; timeZone: string; finding: Finding; nonce: string };

/** How small the print must be so that everything said fits one page; measured with every field at its limit. */
export function densityOf(finding: Finding): "airy" | "close" | "full" {
  const said = JSON.stringify([finding.answers, finding.actions.map(({ text }) => text)]).length;
  return said < 2200 ? "airy" : said < 4500 ? "close" : "full";
}

const type = { airy: "text-[10.5pt]", close: "text-[8.5pt]", full: "text-[6.6pt]" } as const;

const paper = `@page{size:A4 portrait;margin:12mm 14mm}@media print{html,body{background:#fff}
body *:not(:has(#sheet)):not(#sheet):not(#sheet *){display:none!important}
body *:has(#sheet){display:block!important;padding:0!important;margin:0!important;max-width:none!important;min-height:0!important}
#sheet{border:0;box-shadow:none;padding:0;width:auto;max-width:none;border-radius:0;min-height:270mm}}`;

/** One page for the wall: from the promise to the moment, and who does what. Black on white, whatever the theme. */
export async function FindingSheet({ business, timeZone, finding, nonce }: Props) {
  const [say, format] = await Promise.all([getTranslations("finding"), getFormatter()]);
  const { answers, actions, stages } = finding;
  const stage = stages.find(({ id }) => id === answers.felt.stageId)?.name ?? "";
  const drafts = answers.candidates.drafts.map((candidate) => ({
    stage: stages.find(({ id }) => id === candidate.stageId)?.name ?? "",
    ...draftOf(answers, candidate),
  }));
  const day = (on: Date, zone: string) => format.dateTime(on, { dateStyle: "medium", timeZone: zone });
  const { equivalents, isAlone, edge } = answers.others;
  const strengths = Quadrants.filter((quadrant) => answers.special[quadrant]);
  return (
    <>
      <style nonce={nonce}>{paper}</style>
      <article
        id="sheet"
        data-theme="light"
        className={`mx-auto grid w-full max-w-[210mm] grid-rows-[auto_auto_auto_1fr_auto] gap-[1.6em] break-words rounded-card border border-line bg-[#fff] p-6 text-ink leading-snug shadow-high sm:p-[14mm] ${type[densityOf(finding)]}`}
      >
        <header className="grid gap-[0.5em] border-ink border-b-2 pb-[1em]">
          <p className="eyebrow">{say("print.promise")}</p>
          <h2 className="font-serif text-[2em] leading-[1.15]">{answers.promise.text || say("print.nothing")}</h2>
        </header>
        <div className="grid gap-x-[2em] gap-y-[1em] sm:grid-cols-3 print:grid-cols-3">
          <Part title={say("print.felt")}>
            <b className="font-semibold">{stage || say("print.nothing")}</b> {answers.felt.how}
          </Part>
          <Part title={say("print.emotion")}>{answers.emotion.text || say("print.nothing")}</Part>
          <Part title={say("print.action")}>{answers.action.text || say("print.nothing")}</Part>
        </div>
        <div className="grid gap-x-[2em] gap-y-[1em] sm:grid-cols-2 print:grid-cols-2">
          <Part title={say("print.special")}>
            {strengths.length === 0 && say("print.nothing")}
            {strengths.map((quadrant) => (
              <span key={quadrant} className="block">
                <b className="font-semibold">{say(`special.${quadrant}`)}</b> {answers.special[quadrant]}
              </span>
            ))}
          </Part>
          <Part title={say("print.others")}>
            {isAlone && say("print.alone")}
            {equivalents.map(({ who, what }, index) => (
              <span key={index} className="block">
                <b className="font-semibold">{who}</b> {what}
              </span>
            ))}
            {edge && (
              <span className="mt-[0.4em] block">
                <b className="font-semibold">{say("print.edge")}</b> {edge}
              </span>
            )}
          </Part>
        </div>
        <div className="grid content-start gap-[1em]">
          <p className="eyebrow">{say("print.moments", { count: drafts.length })}</p>
          {drafts.map((draft, index) => (
            <section key={index} className="rounded-card border border-ink px-[1.2em] py-[1em]">
              <p className="eyebrow">{draft.stage}</p>
              <h3 className="font-serif text-[1.5em] leading-tight">{draft.name}</h3>
              <p className="mt-[0.3em]">{draft.happens}</p>
              {draft.talkLine && <p className="said mt-[0.4em] text-[1.15em]">{draft.talkLine}</p>}
              <p className="mt-[0.4em] flex flex-wrap gap-x-[2em] text-[0.92em]">
                {draft.anchor && <Short term={say("print.keep")}>{draft.anchor}</Short>}
                {draft.stopRule && <Short term={say("print.stop")}>{draft.stopRule}</Short>}
              </p>
            </section>
          ))}
          {actions.length > 0 && (
            <>
              <p className="eyebrow mt-[0.6em]">{say("print.todo")}</p>
              <ul className="grid">
                {actions.map(({ id, text, member, dueOn, doneAt }) => (
                  <li
                    key={id}
                    className="grid grid-cols-[1em_1fr_auto] items-baseline gap-[0.7em] border-line-2 border-t py-[0.35em]"
                  >
                    <span aria-hidden className="inline-block size-[0.9em] self-center border border-ink">
                      {doneAt && <span className="-mt-[0.35em] block">{"✓"}</span>}
                    </span>
                    <span>{text}</span>
                    <span className="num">
                      <b className="font-semibold">{member.name}</b> · {day(new Date(`${dueOn}T12:00:00Z`), "UTC")}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <footer className="text-[0.85em] text-ink-3">
          {say("print.foot", {
            business,
            journey: finding.journey.name,
            when: day(finding.finishedAt ?? finding.changedAt, timeZone),
          })}
        </footer>
      </article>
    </>
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

function Short({ term, children }: { term: string; children: ReactNode }) {
  return (
    <span>
      <b className="font-semibold">{term}</b> {children}
    </span>
  );
}
