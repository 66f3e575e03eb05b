import { askedStage } from "@spots/domain/form/asked-stage";
import { FormContent } from "@spots/domain/form/form";
import { partId } from "@spots/domain/form/part-id";
import type { Locale } from "@spots/domain/kernel/locale";
import type pg from "pg";
import { v7 as newId } from "uuid";
import { insertAll } from "./bulk";
import type { SeededStage } from "./demo-journey";

/** A form that customers answered after their visit. */
export type SeededForm = {
  readonly id: string;
  readonly asksPressure: boolean;
  /**
   * What an answer says of the one stage that it is asked about; `feel`: what its customer feels.
   */
  felt(answerId: string, feel: (planned: number) => number): object;
};

type Asks = {
  readonly at: Date;
  readonly locale: Locale;
  readonly asksPressure: boolean;
  /** The stages that it asks about; none: it does not ask. */
  readonly stages: readonly SeededStage[];
};

/**
 * Publishes a form that asks whether the customer felt pressured, or how a stage was. Null when it
 * asks neither.
 */
export async function seedForm(
  client: pg.Client,
  businessId: string,
  memberId: string,
  { at, locale, asksPressure, stages }: Asks,
): Promise<SeededForm | null> {
  if (!asksPressure && stages.length === 0) return null;
  const id = newId();
  const asked = stages.map((stage) => ({ stageId: stage.id, weight: 1, text: { en: stage.name, de: stage.name } }));
  const part = (kind: string) => ({ id: partId(newId()), kind, showIf: null });
  const felt = { ...part("intensity"), stages: asked };
  const content = FormContent.parse({
    languages: [locale],
    questions: [part("recall"), ...(asksPressure ? [part("pressured")] : []), ...(stages.length > 0 ? [felt] : [])],
  });
  const of = { business_id: businessId, content, revision: 0 };
  await insertAll(client, "form", [
    { ...of, id, name: locale === "de" ? "Nach dem Besuch" : "After the visit", created_at: at, changed_at: at },
  ]);
  await insertAll(client, "form_version", [
    { ...of, form_id: id, number: 1, by_member_id: memberId, published_at: at },
  ]);
  const plannedOf = new Map(stages.map((stage) => [stage.id, stage.feeling]));
  return {
    ...{ id, asksPressure },
    felt(answerId, feel) {
      const stage = askedStage(asked, answerId)?.stageId;
      return stage === undefined ? {} : { [felt.id]: { stage, step: feel(plannedOf.get(stage) ?? 0) } };
    },
  };
}
