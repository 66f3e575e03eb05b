import type { Shared } from "@spots/api/sharing/share-reader.queries";
import type { SharedPersona, SharedView } from "@spots/domain/sharing/share";
import { Brand } from "@spots/ui/brand";
import { Card } from "@spots/ui/card";
import { PageHead } from "@spots/ui/page-head";
import { SectionHead } from "@spots/ui/section-head";
import { getFormatter, getTranslations } from "next-intl/server";
import { SharedSpots } from "./shared-spots";
import { SharedStages } from "./shared-stages";

type Props = { shared: Shared; view: SharedView };

/** A journey as the reader of a share link sees it: the chosen parts and nothing else. */
export async function SharedJourney({ shared: { business, timeZone, until }, view }: Props) {
  const [say, format] = [await getTranslations("sharing.shared"), await getFormatter()];
  const day = format.dateTime(new Date(until.getTime() - 1), { dateStyle: "long", timeZone });
  const spots = view.spots ?? view.stages?.flatMap(({ spots: here = [] }) => here) ?? [];
  return (
    <>
      <header className="border-line border-b px-5 py-3 sm:px-8">
        <Brand name={business} />
      </header>
      <main id="content" className="mx-auto grid w-full max-w-[90rem] grid-cols-1 gap-12 px-5 py-9 sm:px-8">
        <PageHead eyebrow={say("journey")} title={view.name} />
        {view.persona && <PersonaCard persona={view.persona} />}
        {view.stages && <SharedStages stages={view.stages} />}
        <SharedSpots spots={spots} isListed={view.spots !== undefined} />
        <footer className="border-line border-t pt-5 text-ink-3 text-small">{say("until", { business, day })}</footer>
      </main>
    </>
  );
}

async function PersonaCard({ persona }: { persona: SharedPersona }) {
  const say = await getTranslations("sharing.shared");
  const words = (["hopes", "worries", "clues"] as const).filter((each) => persona[each] !== "");
  return (
    <section aria-labelledby="persona">
      <SectionHead id="persona" title={say("persona")} />
      <Card tone="paper" pad="roomy">
        <p className="font-medium font-serif text-title">{persona.name}</p>
        {words.length > 0 && (
          <dl className="mt-4 grid gap-x-10 gap-y-4 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
            {words.map((each) => (
              <div key={each} className="grid content-start gap-1">
                <dt className="eyebrow">{say(each)}</dt>
                <dd className="whitespace-pre-line break-words">{persona[each]}</dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
    </section>
  );
}
