/**
 * The part of the browser's speech recognition that the app uses. TypeScript's DOM types lack it.
 */
type Recognition = {
  lang: string;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: (() => void) | null;
  onend: (() => void) | null;
  start: () => void;
  abort: () => void;
};
type Made = new () => Recognition;

function recognition(): Made | undefined {
  // Guarantee: both names hold the constructor where the browser has it.
  const { SpeechRecognition, webkitSpeechRecognition } = window as {
    SpeechRecognition?: Made;
    webkitSpeechRecognition?: Made;
  };
  return SpeechRecognition ?? webkitSpeechRecognition;
}

export const canHear = (): boolean => recognition() !== undefined;

/**
 * Listens once and tells what was said. The browser may send the sound to its maker.
 * @param onEnd called once; `wasHeard` is false when the microphone is refused, when the browser
 * has no network for it, and in silence
 * @returns a function that stops listening
 */
export function listen(
  language: string,
  onWords: (words: string) => void,
  onEnd: (wasHeard: boolean) => void,
): () => void {
  const Made = recognition();
  if (!Made) {
    onEnd(false);
    return () => undefined;
  }
  const heard = new Made();
  let words = "";
  let isOver = false;
  const end = () => {
    if (!isOver) onEnd(words !== "");
    isOver = true;
  };
  heard.lang = language;
  heard.onresult = ({ results }) => {
    words = results[0]?.[0]?.transcript ?? "";
    if (words !== "") onWords(words);
  };
  heard.onerror = end;
  heard.onend = end;
  heard.start();
  return () => heard.abort();
}
