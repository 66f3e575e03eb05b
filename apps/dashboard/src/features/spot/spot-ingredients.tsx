"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Ratings } from "@spots/domain/spot/ingredient";
import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { SkeletonText } from "@spots/ui/skeleton";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { useDraft } from "@/forms/use-draft";

type Rated = Outputs["spot"]["ingredients"][number];
type Props = { business: string; spotId: string; mayJudge: boolean };

/** How much of the five ingredients people find in a spot: each rating with who, when and on what it rests, and one's own. */
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
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("spot.ingredients");
  const name = say(`name.${ingredient}`);
  const { sentence, fieldText } = useRefusal();
  const [rating, setRating] = useState("");
  const [evidence, setEvidence] = useState("");
  const [isTried, setTried] = useState(false);
  const draft = useDraft({
    form: "spot.rateIngredient",
    subject: `${spotId} ${ingredient}`,
    value: { rating, evidence },
    initial: { rating: "", evidence: "" },
    apply: (words) => {
      setRating(words.rating);
      setEvidence(words.evidence);
    },
  });
  const rate = useMutation(
    trpc.spot.rateIngredient.mutationOptions({
      onSuccess: async () => {
        draft.accepted();
        setRating("");
        setEvidence("");
        setTried(false);
        showToast({ title: say("saved") });
        await queries.invalidateQueries({ queryKey: trpc.spot.pathKey() });
      },
    }),
  );
  const send = () => {
    setTried(true);
    if (evidence.trim())
      rate.mutate({ business, spotId, ingredient, rating: Number(rating), evidence: evidence.trim() });
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      {draft.notice}
      <SelectField
        label={`${say("yours")}: ${name}`}
        placeholder={say("choose")}
        options={Ratings.map((value) => ({ value: String(value), label: String(value) }))}
        value={rating}
        onChange={(event) => setRating(event.target.value)}
      />
      {rating !== "" && (
        <>
          <TextareaField
            label={say("evidence")}
            rows={2}
            maxLength={300}
            value={evidence}
            onChange={(event) => setEvidence(event.target.value)}
            {...(isTried && !evidence.trim() ? { error: fieldText("required") } : {})}
          />
          {rate.error && (
            <p role="alert" className="text-bad">
              {sentence(rate.error)}
            </p>
          )}
          <div>
            <Button size="small" pending={rate.isPending} onClick={send}>
              {say("save")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
