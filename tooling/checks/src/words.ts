/** A word that names nothing any more, as a part of an identifier or of a file's name. */
type Retired = {
  readonly word: RegExp;
  readonly instead: string;
  /** Files in which the word has another, ordinary meaning. */
  readonly except?: RegExp;
};

/** The retired words of the words list, each with what is said instead. */
export const retired: readonly Retired[] = [
  { word: /^guests?$/, instead: "customer, PublicChannel or ShareReader" },
  { word: /^doors?$/, instead: "intake, or public page" },
  { word: /^clash(es|ing)?$/, instead: "conflict" },
  { word: /^exchange$/, instead: "transfer, or print" },
  {
    word: /^findings?$/,
    instead: "guided path",
    // What a check has found.
    except: /^tooling\/(checks|launch)\//,
  },
  {
    word: /^keepers?$/,
    instead: "responsible member, or backing of a promise",
    // The shell that ends a server with its parent.
    except: /^tooling\/(postgres|bench)\//,
  },
  { word: /^resting$/, instead: "stage" },
];

/** Sentences that name each retired word in a file's name or in one of its identifiers. */
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

/** `openHTTPDoor` and `open-door` have the parts open, http and door. */
const partsOf = (name: string) =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((part) => part.toLowerCase());
