import { useTranslations } from "next-intl";
import type { Answer } from "./answer";

type File = Extract<Answer["own"][number], { file: unknown }>["file"];

/** A customer's photo, which opens in its full size, or their recording. */
export function AnswerFile({ file, at, question }: { file: File; at: string; question: string }) {
  const say = useTranslations("feedback.own");
  const address = `${at}/${file.id}`;
  if (file.kind === "answerVoice")
    return (
      // biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said.
      <audio
        className="w-full max-w-md"
        src={address}
        aria-label={say("voiceOf", { question })}
        controls
        preload="none"
      />
    );
  const look = "max-h-80 max-w-full rounded-card border border-line";
  return (
    <a className="inline-block" href={address} target="_blank" rel="noreferrer">
      <img className={look} src={address} alt={say("photoOf", { question })} loading="lazy" />
    </a>
  );
}
