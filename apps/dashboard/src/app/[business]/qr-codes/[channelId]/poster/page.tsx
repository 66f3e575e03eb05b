import { posterDesign } from "@spots/domain/feedback/poster";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { Poster } from "@/features/feedback/poster";
import { titleWith } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = {
  params: Promise<{ business: string; channelId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const [say, input] = await Promise.all([getTranslations("channel"), params]);
  return titleWith(
    ask(trpc.channel.read.queryOptions(input)).then(({ name }) => name),
    say("poster"),
  );
}

async function PosterPage({ params, searchParams }: Props) {
  const me = await openPage(params, "channel.read");
  const { channelId } = await params;
  const say = await getTranslations("channel");
  const channel = await orNotFound(ask(trpc.channel.read.queryOptions({ business: me.slug, channelId })));
  const design = posterDesign(await searchParams, { locale: me.locale, colour: me.accent ?? "#1b2136" });
  return (
    <>
      <PageHead title={say("posterOf", { name: channel.name })} lead={say("posterLead")} />
      <Poster
        business={me.name}
        germanAddress={channel.germanAddress}
        address={channel.address}
        typed={channel.shortAddress ?? channel.address}
        location={channel.location.name}
        // Customers are asked without help, so nothing that they read names the spot or its stage.
        about={channel.spot ? null : (channel.touchpoint?.name ?? channel.stage?.name ?? null)}
        design={design}
      />
    </>
  );
}

export default withMessages("page /[business]/qr-codes/[channelId]/poster", PosterPage);
