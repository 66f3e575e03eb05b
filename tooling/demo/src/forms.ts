import { FormContent } from "@spots/domain/form/form";
import { partId } from "@spots/domain/form/part-id";
import type { Business } from "./business";
import type { Floor } from "./floor";
import { idOf } from "./ids";

/** The form of a business of the demo: the questions of its trade after the unaided one. */
export function contentOf(
  { slug, form }: Pick<Floor, "slug" | "form">,
  stages: readonly { readonly id: string; readonly name: string; readonly weight: number }[] = [],
): FormContent {
  const part = (...name: string[]) => partId(idOf(slug, "form", ...name));
  const texts = ([en, de]: readonly [string, string]) => ({ en, de });
  const locked = (kind: string) => ({ id: part(kind), kind });
  const own = form.own.map(({ kind, words, options }) => ({
    ...{ id: part(words[0]), kind, text: texts(words) },
    options: options.map((option) => ({ id: part(words[0], option[0]), text: texts(option) })),
  }));
  const felt = stages.map(({ id, name, weight }) => ({ stageId: id, weight, text: texts([name, name]) }));
  return FormContent.parse({
    languages: ["en", "de"],
    questions: [
      ...["recall", "nps", ...form.scales].map(locked),
      ...(felt.length > 0 ? [{ ...locked("intensity"), stages: felt }] : []),
      ...own,
      ...["thanks", "comment"].map(locked),
      { ...locked("consent"), purposes: ["reply", "followUp", "quote"] },
    ],
    ending: { words: texts(form.thanks) },
  });
}

/** Makes and publishes the form once, and lets each QR code of the business ask it. */
export async function askOnce({ slug: business, floor, manager }: Business): Promise<void> {
  const id = idOf(business, "form");
  if ((await manager.form.list.query({ business })).some((form) => form.id === id)) return;
  const { name } = floor.form;
  await manager.form.make.mutate({ business, id, name });
  const { journeys, channels } = await manager.form.read.query({ business, formId: id });
  const { revision } = await manager.form.save.mutate({
    ...{ business, formId: id, after: 0, name, content: contentOf(floor, journeys[0]?.stages) },
  });
  await manager.form.publish.mutate({ business, formId: id, after: revision, number: 1 });
  for (const channel of channels) await manager.form.ask.mutate({ business, channelId: channel.id, formId: id });
}
