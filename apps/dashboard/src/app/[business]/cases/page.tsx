import { CaseFilter } from "@spots/domain/case/case";
import { Id } from "@spots/domain/kernel/ids";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { openPage } from "@/api/open-page";
import { refusalOf } from "@/api/refusal";
import { ask, Hydrate, prefetch, prefetchPages, trpc } from "@/api/server";
import { CaseList } from "@/features/case/case-list";
import { CasePage } from "@/features/case/case-page";
import { withMessages } from "@/server/with-messages";

type Asked = string | string[] | undefined;
type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<{ show?: Asked; location?: Asked; case?: Asked }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("case"))("title") };
}

async function CasesPage({ params, searchParams }: Props) {
  const me = await openPage(params, "case.read");
  const asked = await searchParams;
  const { slug: business } = me;
  if (asked.case !== undefined) {
    const caseId = Id.safeParse(asked.case).data;
    if (caseId === undefined) notFound();
    await ask(trpc.case.read.queryOptions({ business, caseId })).catch((error: unknown) => {
      if (refusalOf(error).code === "NOT_FOUND") notFound();
      throw error;
    });
    return (
      <Hydrate>
        <CasePage
          business={business}
          caseId={caseId}
          mayOffer={me.actions.includes("moment.offer")}
          mayRead={me.actions.includes("response.reveal")}
        />
      </Hydrate>
    );
  }
  const say = await getTranslations("case");
  const show = CaseFilter.catch("open").parse(asked.show);
  const locationId = Id.nullable()
    .catch(null)
    .parse(asked.location ?? null);
  prefetch(trpc.location.list.queryOptions({ business }));
  prefetchPages(
    trpc.case.list.infiniteQueryOptions(
      { business, show, locationId },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  return (
    <Hydrate>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          me.actions.includes("case.rule") && <Button href={`/${business}/cases/rules`}>{say("rules.link")}</Button>
        }
      />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <CaseList business={business} show={show} locationId={locationId} isStaff={me.member.role === "staff"} />
      </Suspense>
    </Hydrate>
  );
}

export default withMessages("page /[business]/cases", CasesPage);
