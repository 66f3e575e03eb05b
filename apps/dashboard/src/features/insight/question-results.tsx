import type { Outputs } from "@spots/api/trpc/root";
import { countedSteps } from "@spots/domain/insight/question-figures";
import { type Column, DataTable } from "@spots/ui/data-table";
import { EmptyState } from "@spots/ui/empty-state";
import { FigureRow } from "@spots/ui/figure";
import { SectionHead } from "@spots/ui/section-head";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { EstimateFigure } from "./estimate-figure";
import { FigureCell } from "./figure-cell";
import { PeaceFigure } from "./peace-figure";
import { type ResultsAddress, rowsQuery } from "./results-address";
import { DaysLine } from "./results-head";
import { SpotForm } from "./spot-form";
import { StageFeelings } from "./stage-feelings";

type Read = Outputs["results"]["questions"];
type Of = { business: string; address: ResultsAddress; spotId: string | null };

/** What customers answered to the questions of the business's forms; pressure beside peace. */
export async function QuestionResults({ business, address, spotId }: Of) {
  const say = await getTranslations("results.questions");
  const read = await orNotFound(ask(trpc.results.questions.queryOptions({ business, ...address.filter, spotId })));
  const { measured, own, journeys } = read;
  const of = (...kinds: readonly string[]) => measured.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
      <DaysLine days={read.days} />
      <SpotForm action={`/${business}/results/questions`} filter={address.filter} spots={read.spots} spotId={spotId} />
      {spotId !== null && <p className="max-w-[70ch] text-ink-2">{say("spotTeach")}</p>}
      {measured.length + own.length + journeys.length === 0 ? (
        <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>
      ) : (
        <p className="max-w-[70ch]">{say("lead")}</p>
      )}
      <Scales title={say("service")} id="service" {...{ business, address, spotId }} figures={of("csat", "ces")} />
      <Scales title={say("felt")} id="felt" {...{ business, address, spotId }} figures={of("pressured", "genuine")} />
      {journeys.map((journey) => (
        <StageFeelings key={journey.id} business={business} filter={address.filter} journey={journey} />
      ))}
      {spotId === null && <PeaceFigure business={business} address={address} />}
      {own.map((question) => (
        <OptionShares key={question.id} {...{ business, address, spotId, question }} />
      ))}
    </>
  );
}

type ScalesProps = Of & { id: string; title: string; figures: Read["measured"] };

async function Scales({ business, address, spotId, id, title, figures }: ScalesProps) {
  const say = await getTranslations("results.questions");
  if (figures.length === 0) return null;
  const to = (question: string, values: readonly string[]) =>
    `/${business}/results/questions/answers${rowsQuery(address.filter, { question, values: values.join(), spot: spotId })}`;
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      <FigureRow>
        {figures.flatMap(({ kind, share, mean }) => [
          <EstimateFigure
            key={kind}
            label={say(`scales.${kind}.share`)}
            {...share}
            unit="share"
            of="answers"
            note={say(`scales.${kind}.note`)}
            href={to(kind, countedSteps(kind))}
          />,
          mean && (
            <EstimateFigure
              key={`${kind} mean`}
              label={say("effortMean")}
              {...mean}
              unit="index"
              of="answers"
              note={say("effortMeanNote")}
              href={to(kind, [])}
            />
          ),
        ])}
      </FigureRow>
    </section>
  );
}

type OptionProps = Of & { question: Read["own"][number] };

async function OptionShares({ business, address, spotId, question: { id, kind, words, form, options } }: OptionProps) {
  const say = await getTranslations("results.questions");
  type Row = (typeof options)[number];
  const behind = (option: Row) => ({
    href: `/${business}/results/questions/answers${rowsQuery(address.filter, { question: id, values: option.id, spot: spotId })}`,
    label: say("open", { what: option.words }),
  });
  const columns: readonly Column<Row>[] = [
    { id: "option", header: say("option"), cell: (option) => option.words },
    {
      id: "share",
      header: say("share"),
      cell: (option) => (
        <FigureCell estimate={option.estimate} leftOut={option.leftOut} of="answers" behind={behind(option)} />
      ),
    },
  ];
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <SectionHead id={id} title={words} />
      <p className="text-ink-2 text-small">
        {say("ofForm", { form: form.name })}
        {kind === "choices" && ` · ${say("several")}`}
      </p>
      <DataTable caption={words} columns={columns} rows={options} rowKey={(option) => option.id} />
    </section>
  );
}
