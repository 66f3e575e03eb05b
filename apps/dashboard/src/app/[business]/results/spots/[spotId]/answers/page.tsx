import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { AnswersBehind } from "@/features/insight/answers-behind";
import { BehindPage } from "@/features/insight/behind-page";
import { readSpotPage, type SpotPageProps } from "@/features/insight/read-spot-page";
import { withMessages } from "@/server/with-messages";

const groups = [
  "all",
  "mentioned",
  "waiting",
  "silent",
  "received",
  "notReceived",
  "noticed",
  "named",
  "pressed",
  "pressedOthers",
  "regulars",
] as const;

export async function generateMetadata(props: SpotPageProps): Promise<Metadata> {
  const { results } = await readSpotPage(props, "response.read");
  return { title: (await getTranslations("results.answers"))("title", { spot: results.spot.name }) };
}

async function AnswersBehindPage(props: SpotPageProps) {
  const behind = await readSpotPage(props, "response.read");
  const say = await getTranslations("results.answers");
  const which = groups.find((group) => group === behind.which) ?? "all";
  const { rows, next } = await orNotFound(
    ask(trpc.results.answersBehind.queryOptions({ ...behind.input, which, cursor: behind.cursor })),
  );
  return (
    <BehindPage
      behind={behind}
      part="answers"
      groups={groups}
      which={which}
      next={next}
      say={say}
      title={say("title", { spot: behind.results.spot.name })}
      isEmpty={rows.length === 0}
    >
      <AnswersBehind home={behind.home} rows={rows} />
    </BehindPage>
  );
}

export default withMessages("page /[business]/results/spots/[spotId]/answers", AnswersBehindPage);
