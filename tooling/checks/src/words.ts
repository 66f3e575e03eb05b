/** A retired word, as a part of an identifier or of a file's name. */
type Retired = {
  readonly word: RegExp;
  readonly instead: string;
  /** Files in which the word has another, ordinary meaning. */
  readonly except?: RegExp;
};

/** The retired words in code, each with its replacement. */
export const retired: readonly Retired[] = [
  { word: /^guests?$/, instead: "customer, PublicChannel or ShareReader" },
  { word: /^doors?$/, instead: "intake, or public page" },
  { word: /^clash(es|ing)?$/, instead: "conflict" },
  { word: /^exchange$/, instead: "transfer, or print" },
  {
    word: /^findings?$/,
    instead: "guided path",
    // `findings` of a check.
    except: /^tooling\/(checks|launch)\//,
  },
  {
    word: /^keepers?$/,
    instead: "responsible member, or backing of a promise",
    // The shell script `keeper` that stops a server with its parent process.
    except: /^tooling\/(postgres|bench)\//,
  },
  { word: /^resting$/, instead: "stage" },
  { word: /^voices$/, instead: "feedback" },
  { word: /^(walks?|walked)$/, instead: "guided path" },
  { word: /^settles?$/, instead: "close, decide or resolve" },
  { word: /^(keptness(es)?|unkept)$/, instead: "backing of a brand promise" },
];

/** A retired word in texts. `except`: keys of the texts in which it has another meaning. */
type RetiredOnScreen = { readonly word: RegExp; readonly instead: string; readonly except?: RegExp };

/** The retired words in texts, by language. */
export const retiredOnScreen: Readonly<Record<"en" | "de", readonly RetiredOnScreen[]>> = {
  en: [
    { word: /\bresting place|\bstations?\b/i, instead: "stage" },
    { word: /\bguests?\b/i, instead: "customer", except: /^journey\.trade\.hotel$/ },
    { word: /\b(voices|insight|channels|rooms)\b/i, instead: "Feedback, Results, QR codes & links" },
    { word: /\bdoubtful\b/i, instead: "not sure which spot these mean" },
    { word: /\btalk line\b/i, instead: "What they’d say" },
    { word: /\banchors?\b/i, instead: "What they take away" },
    { word: /\bstop rules?\b/i, instead: "When not to" },
    { word: /\bcues?\b/i, instead: "Signs to look for" },
    { word: /\bmoments? of truth\b/i, instead: "matters a lot" },
    { word: /\bimprovised\b|\bmade up\b|\bit just happened\b/i, instead: "spontaneous" },
    { word: /\bhearsay\b|\bfalse match\b/i, instead: "mentioned by customers who did not get it" },
    { word: /\brecall (rate|index)\b/i, instead: "mentioned, or spots remembered per customer" },
    { word: /\bcould be chance\b/i, instead: "no clear change" },
    { word: /^(keep|kept)$/i, instead: "Save or Saved" },
    { word: /\bbring one in\b|\btake it along\b/i, instead: "Import or Export" },
    { word: /\bput away\b|\btake out\b/i, instead: "Archive or Restore" },
    { word: /^(set out|go on|give up)$/i, instead: "Start, Next or Discard" },
    { word: /\bbragg/i, instead: "Stories worth telling" },
    { word: /\bnobody keeps\b/i, instead: "not backed up yet" },
    { word: /\bleads nowhere\b/i, instead: "This link has expired" },
    { word: /\bopen a channel\b/i, instead: "New QR code" },
  ],
  de: [
    { word: /\bRastpl(atz|ätze)/i, instead: "Station" },
    { word: /\bG(ast|äste|ästen)\b/i, instead: "Kunde" },
    { word: /\bKan(al|äle|älen)\b/i, instead: "QR-Code" },
    { word: /zweifelhaft/i, instead: "Unklare Antworten" },
    { word: /\bgeschenkte?[rsnm]?\b/i, instead: "umgesetzt" },
    { word: /Hörensagen/i, instead: "erwähnt, ohne ihn erlebt zu haben" },
    { word: /Moment der Wahrheit/i, instead: "Kontaktpunkt" },
  ],
};

/** Returns one sentence for each retired word in the texts of a language. */
export function screenWordFindings(language: "en" | "de", texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([key, text]) =>
    retiredOnScreen[language].flatMap(({ word, instead, except }) =>
      word.test(text) && !except?.test(key)
        ? [`packages/messages/src/${language}: ${key} says "${word.exec(text)?.[0]}"; say ${instead}.`]
        : [],
    ),
  );
}

/** Returns one sentence for each retired word in a file's name or in its identifiers. */
export function wordFindings(path: string, text: string): string[] {
  const names = [path.slice(path.lastIndexOf("/") + 1).replace(/\.[a-z.]+$/, ""), ...identifiersIn(text)];
  const found = new Set<string>();
  for (const name of names)
    for (const { word, instead, except } of retired)
      if (!except?.test(path) && partsOf(name).some((part) => word.test(part)))
        found.add(`${path}: "${name}" has a retired word; say ${instead}.`);
  return [...found];
}

/** Every identifier outside comments and plain strings. */
function identifiersIn(text: string): string[] {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/[^\n]*/g, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""')
    // A regular expression.
    .replace(/([(=:,[]\s*)\/(?![*/])(?:[^/\\\n]|\\.)+\/[a-z]*/g, "$1")
    .replace(/`(?:[^`\\]|\\.)*`/g, (template) => (template.match(/\$\{[^}]*\}/g) ?? []).join(" "))
    // The text between the tags of a component.
    .replace(/>[^<>{}=();]*</g, "><");
  return code.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

/** Splits a name into words: `openHTTPDoor` and `open-door` contain open and door. */
const partsOf = (name: string) =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((part) => part.toLowerCase());
