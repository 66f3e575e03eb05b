import type { Blank } from "./pattern";
import type { SpotContent } from "./spot";

/** The answer to every placeholder, and the stop rule (which may be added later). */
type Answered = { readonly answers: Readonly<Record<string, string>>; readonly stopRule: string };

const blank = /\{(\w+)\}/g;

const beginsSentence = /(^|[.?!]\s+)["„“‘'(]?$/u;

/** Capitalises every sentence, whatever was filled in at its start. */
const capitalised = (text: string) =>
  text.replace(/^(["„“‘'(]?)(\p{Ll})/u, (_, mark: string, first: string) => mark + first.toUpperCase());

/** Replaces placeholders by answers; one without an answer by its example. */
function fillIn(text: string, blanks: readonly Blank[], answers: Readonly<Record<string, string>>): string {
  return text.replace(blank, (whole, id: string) => {
    const such = blanks.find((each) => each.id === id)?.such;
    return answers[id]?.trim() || such || whole;
  });
}

/** As `fillIn`, for whole sentences. */
function fillSentences(text: string, blanks: readonly Blank[], answers: Readonly<Record<string, string>>): string {
  return text.replace(blank, (whole, _id: string, at: number) => {
    const said = fillIn(whole, blanks, answers);
    return beginsSentence.test(text.slice(0, at)) ? capitalised(said) : said;
  });
}

/**
 * Creates a draft from a pattern's seed and a business's answers. Without a stop rule it stays an
 * idea: see `judgeSpot`.
 * @example spotOfPattern({ seed, blanks }, { answers: { wait: "the towel to warm" }, stopRule: ""
 * }).happens // "While they wait for the towel to warm, …"
 */
export function spotOfPattern(
  { seed, blanks }: { readonly seed: SpotContent; readonly blanks: readonly Blank[] },
  { answers, stopRule }: Answered,
): SpotContent {
  const say = (text: string) => fillSentences(text, blanks, answers);
  const { cues, aliases, ...lines } = seed;
  return {
    name: say(lines.name),
    happens: say(lines.happens),
    retold: say(lines.retold),
    talkLine: say(lines.talkLine),
    anchor: say(lines.anchor),
    briefWhat: say(lines.briefWhat),
    briefWhy: say(lines.briefWhy),
    briefHow: say(lines.briefHow),
    stopRule,
    emotion: fillIn(seed.emotion, blanks, answers),
    cues: cues.map(say),
    aliases: [...new Set(aliases.map((alias) => fillIn(alias, blanks, answers)))],
    translations: {},
  };
}
