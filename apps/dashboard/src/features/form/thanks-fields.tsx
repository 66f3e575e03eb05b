"use client";

import { CheckboxField } from "@spots/ui/checkbox-field";
import { ChoiceField } from "@spots/ui/choice-field";
import { useFormatter, useTranslations } from "next-intl";
import type { Question } from "./draft";

type Asking = Extract<Question, { kind: "thanks" }>;
type Props = { question: Asking; roles: readonly string[]; onChange: (question: Asking) => void };

/** Whom customers can choose: people or roles, and whether owners are among them. */
export function ThanksFields({ question, roles, onChange }: Props) {
  const say = useTranslations("questionForm.thanked");
  const format = useFormatter();
  return (
    <>
      <ChoiceField
        legend={say("of")}
        hint={say("off")}
        name={`thanked-${question.id}`}
        choices={[
          { value: "people", label: say("people"), detail: say("peopleTeach") },
          {
            value: "roles",
            label: say("roles"),
            detail: roles.length > 0 ? say("rolesTeach", { roles: format.list(roles) }) : say("noRoles"),
          },
        ]}
        value={[question.of]}
        onValueChange={(of) => onChange({ ...question, of })}
      />
      <CheckboxField
        label={say("owner")}
        hint={say("ownerTeach")}
        checked={question.owner}
        onChange={({ currentTarget }) => onChange({ ...question, owner: currentTarget.checked })}
      />
    </>
  );
}
