import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { caller } from "@/api/server";
import { GuidedPathSheet } from "@/features/guided-path/path-printout";
import { PrintButton } from "@/print/printout-buttons";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; guidedPathId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guidedPath"))("print.title") };
}

async function GuidedPathPrintPage({ params }: Props) {
  const me = await openPage(params, "journey.shape");
  const { guidedPathId } = await params;
  const say = await getTranslations("guidedPath.print");
  const guidedPath = await orNotFound((await caller()).guidedPath.read({ business: me.slug, guidedPathId }));
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("teach")}
        actions={
          <>
            <PrintButton />
            <Button href={`/${me.slug}/guided-path/${guidedPathId}`}>{say("back")}</Button>
          </>
        }
      />
      <GuidedPathSheet business={me.name} timeZone={me.timeZone} guidedPath={guidedPath} />
    </>
  );
}

export default withMessages("page /[business]/guided-path/[guidedPathId]/print", GuidedPathPrintPage);
