"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Ratings } from "@spots/domain/spot/ingredients";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { SkeletonText } from "@spots/ui/skeleton";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Rated = Outputs["spot"]["ingredients"][number];
type Props = { business: string; spotId: string; mayJudge: boolean };

/**
 * The ratings of the five ingredients of a spot, each with its author, date and basis, and a form
 * for the member's own.
 */
export function SpotIngredients({ business, spotId, mayJudge }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("spot.ingredients");
  const format = useFormatter();
  const { data } = useQuery(trpc.spot.ingredients.queryOptions({ business, spotId }));
  if (!data) return <SkeletonText />;
  return (
    <section aria-labelledby="ingredients" className="grid grid-cols-1 gap-4">
      <SectionHead id="ingredients" level={3} title={say("title")} detail={say("teach")} />
      {data.map((rated) => (
        <article key={rated.ingredient} className="grid grid-cols-1 gap-2 border-line border-t pt-3">
          <h4 className="font-semibold">{say(`name.${rated.ingredient}`)}</h4>
          {rated.ratings.length === 0 && <p className="text-small text-ink-3">{say("none")}</p>}
          <ul className="grid grid-cols-1 gap-2 text-small empty:hidden">
            {rated.ratings.map(({ rating, evidence, at, by, memberId }) => (
              <li key={memberId}>
                <p>{say("rated", { rating, by, day: format.dateTime(at, { dateStyle: "medium" }) })}</p>
                <p className="said wrap-anywhere text-ink-2">{evidence}</p>
              </li>
            ))}
          </ul>
          {mayJudge && <RatingForm business={business} spotId={spotId} rated={rated} />}
        </article>
      ))}
    </section>
  );
}

function RatingForm({ business, spotId, rated: { ingredient } }: Omit<Props, "mayJudge"> & { rated: Rated }) {
  const client = useTRPCClient();
  const say = useTranslations("spot.ingredients");
  const blank = () => ({ spotId, ingredient, rating: "", evidence: "" });
  const form = useForm({
    schema: () => import("./rating.schema").then(({ Rating }) => Rating),
    initial: blank,
    draft: { form: "spot.rateIngredient", subject: `${spotId} ${ingredient}` },
    send: ({ rating, ...own }) => client.spot.rateIngredient.mutate({ business, rating: Number(rating), ...own }),
    onSent: () => {
      showToast({ title: say("saved") });
    },
    next: blank,
  });
  const rating = form.rhf.watch("rating");
  return (
    <Form
      of={form}
      className="grid grid-cols-1 gap-3"
      submit={rating && say("save")}
      button={{ variant: "quiet", size: "small" }}
    >
      <SelectField
        label={`${say("yours")}: ${say(`name.${ingredient}`)}`}
        placeholder={say("choose")}
        options={Ratings.map((value) => ({ value: String(value), label: String(value) }))}
        {...form.field("rating")}
      />
      {rating && <TextareaField label={say("evidence")} rows={2} maxLength={300} {...form.field("evidence")} />}
    </Form>
  );
}
