import { measuredKinds } from "@spots/domain/insight/measured-kinds";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { AnswersBehind } from "@/features/insight/answers-behind";
import type { ResultsProps } from "@/features/insight/results-page";
import { RowsBehind, readRowsPage } from "@/features/insight/rows-behind";
import { withMessages } from "@/server/with-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results.questions"))("behind") };
}

/** The answers that a figure of a question counts. */
async function AnswersToPage(props: ResultsProps) {
  const opened = await readRowsPage(props);
  const say = await getTranslations("results");
  const question = opened.read("question") ?? "";
  const spot = opened.read("spot");
  const chosen = opened.read("values") || null;
  const kind = measuredKinds.find((each) => each === question);
  if (kind === undefined && !/^q[0-9a-f]{32}$/.test(question)) notFound();
  const values = chosen === null ? null : chosen.split(",");
  const result = await orNotFound(
    ask(trpc.results.answersTo.queryOptions({ ...opened.input, question, values, spotId: spot })),
  );
  return (
    <RowsBehind
      {...{ opened, result }}
      from={["questions", say("tabs.questions")]}
      at={["answers", { question, values: chosen, spot }]}
      title={kind ? say(`questions.scales.${kind}.share`) : result.words || say("questions.behind")}
    >
      <AnswersBehind home={`/${opened.business}`} rows={result.rows} />
    </RowsBehind>
  );
}

export default withMessages("page /[business]/results/questions/answers", AnswersToPage);
