import { NavTabs } from "@spots/ui/nav-tabs";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { Poster } from "@/features/feedback/poster";
import { titleWith } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; channelId: string }>; searchParams: Promise<{ size?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [say, input] = await Promise.all([getTranslations("channel"), params]);
  return titleWith(
    ask(trpc.channel.read.queryOptions(input)).then(({ name }) => name),
    say("poster"),
  );
}

async function PosterPage({ params, searchParams }: Props) {
  const me = await openPage(params, "channel.read");
  const { channelId } = await params;
  const size = (await searchParams).size === "A5" ? "A5" : "A4";
  const say = await getTranslations("channel");
  const channel = await orNotFound(ask(trpc.channel.read.queryOptions({ business: me.slug, channelId })));
  const here = `/${me.slug}/qr-codes/${channelId}/poster`;
  return (
    <>
      <PageHead title={say("posterOf", { name: channel.name })} lead={say("posterLead")} />
      <NavTabs
        label={say("size")}
        items={(["A4", "A5"] as const).map((each) => ({
          href: `${here}?size=${each}`,
          label: each,
          current: each === size,
        }))}
      />
      <Poster
        business={me.name}
        locale={me.locale}
        germanAddress={channel.germanAddress}
        accent={me.accent}
        address={channel.address}
        location={channel.location.name}
        about={channel.touchpoint?.name ?? channel.stage?.name ?? null}
        size={size === "A5" ? "a5" : "a4"}
      />
    </>
  );
}

export default withMessages("page /[business]/qr-codes/[channelId]/poster", PosterPage);
