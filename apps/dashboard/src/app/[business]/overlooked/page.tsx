import { Id } from "@spots/domain/kernel/ids";
import { NavTabs } from "@spots/ui/nav-tabs";
import { PageHead } from "@spots/ui/page-head";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { ask, trpc } from "@/api/server";
import { Overlooked } from "@/features/growth/overlooked";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<{ location?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("growth.blind"))("title") };
}

export default async function OverlookedPage({ params, searchParams }: Props) {
  const { slug: business } = await openPage(params, "roster.read");
  const [{ location }, say, locations] = await Promise.all([
    searchParams,
    getTranslations("growth.blind"),
    ask(trpc.location.list.queryOptions({ business })),
  ]);
  const wanted = Id.safeParse(location).data ?? null;
  const locationId = locations.some(({ id }) => id === wanted) ? wanted : null;
  const told = await ask(trpc.growth.blindSpots.queryOptions({ business, locationId }));
  const here = `/${business}/overlooked`;
  return (
    <>
      <PageHead title={say("title")} lead={say("lead", { days: told.days })} />
      {locations.length > 1 && (
        <NavTabs
          label={say("where")}
          items={[
            { href: here, label: say("all"), current: locationId === null },
            ...locations.map(({ id, name }) => ({
              ...{ href: `${here}?location=${id}`, label: name, current: id === locationId },
            })),
          ]}
        />
      )}
      <Overlooked {...{ business, told }} />
    </>
  );
}
