import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { meIn } from "@/api/open-page";
import { refusalOf } from "@/api/refusal";
import { BellLink } from "@/features/notification/bell-link";
import { BusinessShell } from "@/features/shell/business-shell";
import { SuspendedPage } from "@/features/shell/suspended-page";
import { LiveProvider } from "@/features/shell/use-live";
import { DraftOwner } from "@/forms/draft-owner";
import { withMessages } from "@/server/with-messages";

type Props = { children: ReactNode; params: Promise<{ business: string }> };

/** Every title includes the business's name, since a person may have several businesses open. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { business } = await params;
  const name = await meIn(business).then(
    (me) => me.name,
    () => null,
  );
  return name === null ? {} : { title: { template: `%s · ${name} · Magic Spots`, default: name } };
}

async function BusinessLayout({ children, params }: Props) {
  const { business } = await params;
  const me = await meIn(business).catch((error: unknown) => ({ error, refusal: refusalOf(error) }));
  if ("refusal" in me) {
    if (me.refusal.code === "UNAUTHENTICATED") redirect(`/sign-in?to=/${encodeURIComponent(business)}`);
    if (["NOT_FOUND", "BAD_REQUEST"].includes(me.refusal.code)) notFound();
    if (me.refusal.code === "SUSPENDED") return <SuspendedPage values={me.refusal.values} />;
    throw me.error;
  }
  return (
    <DraftOwner person={me.member.id} business={business}>
      <LiveProvider business={business} memberId={me.member.id} seenEvent={me.seenEvent}>
        <BusinessShell me={me} bell={<BellLink business={me.slug} />}>
          {children}
        </BusinessShell>
      </LiveProvider>
    </DraftOwner>
  );
}

export default withMessages("layout /[business]", BusinessLayout);
