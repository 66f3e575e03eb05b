import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { BehindPage } from "@/features/insight/behind-page";
import { MomentsBehind } from "@/features/insight/moments-behind";
import { readSpotPage, type SpotPageProps } from "@/features/insight/read-spot-page";
import { withMessages } from "@/server/with-messages";

const groups = ["due", "delivered", "missed", "declined", "answered", "confirmed", "known", "returned"] as const;

export async function generateMetadata(props: SpotPageProps): Promise<Metadata> {
  const { results } = await readSpotPage(props, "moment.read");
  return { title: (await getTranslations("results.moments"))("title", { spot: results.spot.name }) };
}

async function MomentsBehindPage(props: SpotPageProps) {
  const behind = await readSpotPage(props, "moment.read");
  const say = await getTranslations("results.moments");
  const which = groups.find((group) => group === behind.which) ?? "due";
  const { rows, next } = await orNotFound(
    ask(trpc.results.momentsBehind.queryOptions({ ...behind.input, which, cursor: behind.cursor })),
  );
  return (
    <BehindPage
      behind={behind}
      part="moments"
      groups={groups}
      which={which}
      next={next}
      say={say}
      title={say("title", { spot: behind.results.spot.name })}
      isEmpty={rows.length === 0}
    >
      <MomentsBehind business={behind.input.business} rows={rows} />
    </BehindPage>
  );
}

export default withMessages("page /[business]/results/spots/[spotId]/moments", MomentsBehindPage);
