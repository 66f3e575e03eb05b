import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { VisitCode } from "@spots/domain/delivery/visit";
import { type FormContent, standardForm } from "@spots/domain/form/form";
import { asksBySlot, type Known, thanksBySlot } from "@spots/domain/form/slots";
import { thankedIn } from "@spots/domain/form/thankable";
import type { Parts } from "./parts";
import type { Spoken } from "./words";

/** What is known of a visit, in the words of a page. */
export type KnownIn = (page: Pick<Spoken, "language" | "locale">) => Known;

const nothing: KnownIn = () => ({});
const lists = new Map<string, Intl.ListFormat>();

/** The names as one phrase; undefined without any. */
function together(names: readonly string[], locale: string): string | undefined {
  const list = lists.get(locale) ?? new Intl.ListFormat(locale, { type: "conjunction" });
  lists.set(locale, list);
  return names.length > 0 ? list.format(new Set(names)) : undefined;
}

/** Where the visit is known from: the code that the page has, the personal link, or the answer. */
type About = {
  readonly code?: string | undefined;
  readonly visitId?: string | null;
  readonly responseId?: string | null;
};

/**
 * What own words of a form name for this customer; nothing is read for a form that names nothing.
 * Only people whom the channel lists are named. What cannot be read is not known.
 */
export async function knownOf(
  { intake, log }: Pick<Parts, "intake" | "log">,
  channel: PublicChannel,
  content: FormContent | undefined,
  { code: given, visitId = null, responseId = null }: About,
): Promise<KnownIn> {
  if (!content || !(asksBySlot(content) || thanksBySlot(content))) return nothing;
  const { businessId, channelId } = channel;
  const code = VisitCode.safeParse(given).data ?? null;
  const met = await intake.met({ businessId, channelId, code, visitId, responseId }).catch((error: unknown) => {
    log("what a customer met could not be read", error);
    return null;
  });
  if (met === null) return nothing;
  const asked = content.questions.some(({ kind }) => kind === "thanks") ? content : standardForm;
  const { names } = thankedIn(asked, channel);
  const persons = names.filter(({ id }) => met.members.includes(id)).map(({ name }) => name);
  return ({ language, locale }) => {
    const own = (translations: Readonly<Record<string, { readonly name?: string | undefined } | undefined>>) =>
      translations[language]?.name;
    const spots = met.spots.map(({ name, translations }) => own(translations) || name);
    const [person, spot, stage] = [together(persons, locale), together(spots, locale), met.stage ?? undefined];
    return { ...(person && { person }), ...(spot && { spot }), ...(stage && { stage }) };
  };
}
