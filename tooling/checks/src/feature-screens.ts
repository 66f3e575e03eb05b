import { capital, type Words } from "./feature-words";

type Files = Record<string, string>;

/** What people see of a new noun: its texts in every language, its page, and a list and a hook to begin with. */
export function featureScreens(words: Words): Files {
  const { kebab, many, room } = words;
  const feature = `apps/dashboard/src/features/${room}`;
  return {
    [`packages/messages/src/en/${kebab}.json`]: catalogue({
      title: capital(many.spoken),
      lead: `TODO: what ${many.spoken} are good for.`,
      older: "Show older",
      name: "Name",
      add: `Add the ${words.spoken}`,
      refused: "That didn’t work",
      emptyTitle: `There are no ${many.spoken} yet`,
      emptyTeach: `TODO: what a first ${words.spoken} brings.`,
    }),
    [`packages/messages/src/de/${kebab}.json`]: catalogue({
      title: `TODO: ${capital(many.spoken)}`,
      lead: `TODO: wozu ${many.spoken} gut sind.`,
      older: "Ältere anzeigen",
      name: "Name",
      add: "TODO: Hinzufügen",
      refused: "Das hat nicht geklappt",
      emptyTitle: "TODO: Hier ist noch nichts",
      emptyTeach: `TODO: was ${words.spoken} bringt.`,
    }),
    [`${feature}/${kebab}-list.tsx`]: list(words),
    [`${feature}/use-add-${kebab}.ts`]: hook(words),
    [`apps/dashboard/src/app/[business]/${many.kebab}/page.tsx`]: page(words),
  };
}

function catalogue({ emptyTitle, emptyTeach, ...texts }: Record<string, string>): string {
  return `${JSON.stringify({ ...texts, empty: { title: emptyTitle, teach: emptyTeach } }, null, 2)}\n`;
}

const list = ({ camel, kebab, pascal, many }: Words) => `"use client";

import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { TextField } from "@spots/ui/text-field";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useAdd${pascal} } from "./use-add-${kebab}";

/** Every ${pascal} of a business, newest first, and the place to add one. */
export function ${pascal}List({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("${kebab}");
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    trpc.${camel}.list.infiniteQueryOptions({ business }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  const ${many.camel} = data.pages.flatMap(({ rows }) => rows);
  return (
    <>
      <Add${pascal} business={business} />
      {${many.camel}.length === 0 && <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>}
      <ul>
        {${many.camel}.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} pending={isFetchingNextPage}>
          {say("older")}
        </Button>
      )}
    </>
  );
}

function Add${pascal}({ business }: { business: string }) {
  const say = useTranslations("${kebab}");
  const add = useAdd${pascal}();
  const [name, setName] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ business, id: v7(), name }, { onSuccess: () => setName("") });
      }}
    >
      <TextField label={say("name")} value={name} onChange={(event) => setName(event.target.value)} />
      <Button type="submit" pending={add.isPending}>
        {say("add")}
      </Button>
    </form>
  );
}
`;

const hook = ({ camel, kebab, pascal, spoken }: Words) => `"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** Adds a ${spoken}, and shows it once it is kept. */
export function useAdd${pascal}() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("${kebab}");
  const { sentence } = useRefusal();
  return useMutation(
    trpc.${camel}.add.mutationOptions({
      onError: (error) => showToast({ tone: "bad", title: say("refused"), detail: sentence(error) }),
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.${camel}.list.pathKey() }),
    }),
  );
}
`;

const page = ({ camel, kebab, pascal, many, room }: Words) => `import { PageHead } from "@spots/ui/page-head";
import { SkeletonRows } from "@spots/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ${pascal}List } from "@/features/${room}/${kebab}-list";
import { openPage } from "@/api/open-page";
import { Hydrate } from "@/api/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("${kebab}"))("title") };
}

export default async function ${many.pascal}Page({ params }: { params: Promise<{ business: string }> }) {
  const me = await openPage(params, "${camel}.read");
  const say = await getTranslations("${kebab}");
  return (
    <Hydrate>
      <PageHead title={say("title")} lead={say("lead")} />
      <Suspense fallback={<SkeletonRows count={6} />}>
        <${pascal}List business={me.slug} />
      </Suspense>
    </Hydrate>
  );
}
`;
