import { defaultResultsFilter } from "@spots/domain/insight/results-filter";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SectionHead } from "@spots/ui/section-head";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { caller } from "@/api/server";
import { nextStepHref } from "@/features/insight/next-step-href";

type Props = { params: Promise<{ business: string; week: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("digest.pageTitle") };
}

/** The reader's own digest of a week, in the words of its mail. */
export default async function DigestPage({ params }: Props) {
  const me = await openPage(params, "digest.read");
  const { week } = await params;
  const api = await caller();
  const digest = await orNotFound(api.digest.read({ business: me.slug, week }));
  const [say, steps, format] = await Promise.all([
    getTranslations("home.digest"),
    getTranslations("insight.next"),
    getFormatter(),
  ]);
  const day = format.dateTime(new Date(week), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <>
      <PageHead eyebrow={say("ofWeek", { day })} title={digest.subject} lead={digest.lead} />
      <div className="grid max-w-[44rem] gap-7">
        {digest.parts.map(({ id, title, text }) => (
          <section key={id} aria-labelledby={id}>
            <SectionHead id={id} title={title} />
            <p className="text-lead">{text}</p>
          </section>
        ))}
        <div className="flex flex-wrap gap-3">
          {digest.next && (
            <Button
              variant="magic"
              href={
                nextStepHref(`/${me.slug}`, digest.next, defaultResultsFilter, me.actions.includes("moment.offer")).href
              }
            >
              {steps(`${digest.next.kind}.do`)}
            </Button>
          )}
          <Button href={`/${me.slug}`}>{say("home")}</Button>
        </div>
      </div>
    </>
  );
}
