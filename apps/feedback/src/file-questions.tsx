/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { mostVoiceSeconds } from "@spots/domain/form/media";
import type { Question } from "@spots/domain/form/question";
import { TextArea, Why, whyOf } from "./fields";
import type { Typed } from "./form-answer";
import { fileField } from "./question-fields";
import type { Say } from "./words";

type Page = {
  readonly say: Say;
  readonly language: string;
  readonly channel: { readonly business: string };
  readonly typed: Typed;
  readonly wrong: Readonly<Record<string, string>>;
};
type Props<Kind extends "photo" | "voice"> = {
  readonly question: Extract<Question, { kind: Kind }>;
  readonly name: string;
  readonly page: Page;
};

/** A photo from the camera or the device. */
export function PhotoQuestion({ question, name, page: { say, channel, wrong, language } }: Props<"photo">) {
  const about = `${name}-about`;
  return (
    <div class="block">
      <label class="q" for={name}>
        {question.text[language]} <small>{say("optional")}</small>
      </label>
      <input
        type="file"
        id={name}
        name={name}
        accept="image/jpeg,image/png,image/webp"
        aria-invalid={wrong[name] ? "true" : undefined}
        aria-describedby={`${about} ${whyOf(name)}`}
      />
      <small id={about}>{say("photoTeach", { business: channel.business })}</small>
      <Why name={name} wrong={wrong} />
    </div>
  );
}

const spoken = [
  "record",
  "stop",
  "recording",
  "ready",
  "yours",
  "again",
  "remove",
  "removed",
  "refused",
  "tooShort",
  "orWords",
] as const;

/** A recording, by the script of its own; without it, a text. */
export function VoiceQuestion({ question, name, page: { say, channel, typed, wrong, language } }: Props<"voice">) {
  const words = Object.fromEntries(spoken.map((key) => [key, say(`voice.${key}`)]));
  return (
    <div class="block" data-voice={JSON.stringify(words)} data-most={mostVoiceSeconds}>
      <label class="q" for={name}>
        {question.text[language]} <small>{say("optional")}</small>
      </label>
      <small>{say("voice.teach", { business: channel.business })}</small>
      <div class="recorder" data-recorder hidden></div>
      <input type="file" name={fileField(name)} hidden />
      <p class="plain" data-plain>
        {say("voice.plain")}
      </p>
      <TextArea {...{ name, typed, wrong }} class="short" />
    </div>
  );
}
