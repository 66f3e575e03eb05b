import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, Hydrate, prefetch, trpc } from "@/api/server";
import { ChannelPage } from "@/features/feedback/channel-page";
import { titleWith } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; channelId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [say, input] = await Promise.all([getTranslations("channel"), params]);
  return titleWith(
    ask(trpc.channel.read.queryOptions(input)).then(({ name }) => name),
    say("title"),
  );
}

async function OneChannelPage({ params }: Props) {
  const { channelId } = await params;
  const me = await openPage(params, "channel.read");
  const query = trpc.channel.read.queryOptions({ business: me.slug, channelId });
  await orNotFound(ask(query));
  prefetch(query);
  return (
    <Hydrate>
      <ChannelPage business={me.slug} accent={me.accent} channelId={channelId} />
    </Hydrate>
  );
}

export default withMessages("page /[business]/qr-codes/[channelId]", OneChannelPage);
