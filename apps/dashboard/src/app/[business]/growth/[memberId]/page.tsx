import { dayOf } from "@spots/domain/kernel/zoned-time";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, Hydrate, trpc } from "@/api/server";
import { GrowthOf } from "@/features/growth/growth-page";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; memberId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("growth"))("title") };
}

async function GrowthPage({ params }: Props) {
  const { slug: business, timeZone, member } = await openPage(params, "growth.read");
  const { memberId } = await params;
  if (memberId === member.id) redirect(`/${business}/growth`);
  const { person } = await orNotFound(ask(trpc.growth.read.queryOptions({ business, memberId })));
  const say = await getTranslations("growth");
  return (
    <Hydrate>
      <PageHead eyebrow={say("title")} title={person.name} lead={say("lead", { name: person.name })} />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <GrowthOf {...{ business, timeZone, memberId }} today={dayOf(new Date(), timeZone)} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/growth/[memberId]", GrowthPage);
