import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { CardPrintout } from "@/features/feedback/card-printout";
import { titleWith } from "@/server/page-title";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; batchId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [say, input] = await Promise.all([getTranslations("card"), params]);
  return titleWith(
    ask(trpc.card.read.queryOptions(input)).then(({ name }) => name),
    say("title"),
  );
}

async function CardPrintPage({ params }: Props) {
  const me = await openPage(params, "card.read");
  const { batchId } = await params;
  const say = await getTranslations("card");
  const batch = await orNotFound(ask(trpc.card.read.queryOptions({ business: me.slug, batchId })));
  return (
    <>
      <PageHead eyebrow={batch.location} title={batch.name} lead={say("printLead")} />
      {batch.isOver || batch.addresses.length === 0 ? (
        <EmptyState title={say("nothingLeft")}>{say("nothingLeftTeach")}</EmptyState>
      ) : (
        <CardPrintout
          business={me.name}
          locale={me.locale}
          germanAddress={batch.germanAddress}
          addresses={batch.addresses}
        />
      )}
    </>
  );
}

export default withMessages("page /[business]/qr-codes/cards/[batchId]", CardPrintPage);
