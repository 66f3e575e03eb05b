import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { caller } from "@/api/server";
import { FindingSheet } from "@/features/guided-path/path-printout";
import { PrintButton } from "@/features/guided-path/print-button";

type Props = { params: Promise<{ business: string; findingId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("finding"))("print.title") };
}

export default async function FindingPrintPage({ params }: Props) {
  const me = await openPage(params, "journey.shape");
  const { findingId } = await params;
  const say = await getTranslations("finding.print");
  const finding = await orNotFound((await caller()).finding.read({ business: me.slug, findingId }));
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("teach")}
        actions={
          <>
            <PrintButton label={say("now")} />
            <Button href={`/${me.slug}/finding/${findingId}`}>{say("back")}</Button>
          </>
        }
      />
      <FindingSheet
        business={me.name}
        timeZone={me.timeZone}
        finding={finding}
        nonce={(await headers()).get("x-nonce") ?? ""}
      />
    </>
  );
}
