/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Question } from "@spots/domain/form/question";
import { type OnChannel, thankedIn } from "@spots/domain/form/thankable";
import { Choice, type Field, Line, Why, whyOf } from "./fields";
import type { Say } from "./words";

type Props = {
  readonly question: Extract<Question, { kind: "thanks" }>;
  readonly page: Omit<Field, "name"> & { readonly say: Say; readonly channel: OnChannel };
};

/** Who made the customer's day: a listed person or role, or words. */
export function ThanksQuestion({ question, page: { say, typed, wrong, channel } }: Props) {
  const { names, roles } = thankedIn({ questions: [question] }, channel);
  const [name, listed] =
    roles.length > 0
      ? ["thankedRole", roles.map((role) => [role, role] as const)]
      : ["thankedMemberId", names.map((each) => [each.id, each.name] as const)];
  const someoneElse = (
    <>
      <label class="plain" for="thankedWords">
        {say("whoWords")}
      </label>
      <Line {...{ name: "thankedWords", typed, wrong }} />
    </>
  );
  return (
    <fieldset aria-describedby={whyOf("thankedMemberId")}>
      <legend>
        {say("who")} <small>{say("optional")}</small>
      </legend>
      {listed.length > 0 && (
        <div class="who">
          {listed.map(([value, label]) => (
            <Choice key={value} name={name} value={value} typed={typed}>
              {label}
            </Choice>
          ))}
          <Choice name={name} value="" typed={typed} class="clear">
            {say("noAnswer")}
          </Choice>
        </div>
      )}
      <Why name="thankedMemberId" wrong={wrong} />
      {listed.length > 0 ? (
        <details open={Boolean(typed.thankedWords || wrong.thankedWords)}>
          <summary>{say("someoneElse")}</summary>
          {someoneElse}
        </details>
      ) : (
        someoneElse
      )}
    </fieldset>
  );
}
