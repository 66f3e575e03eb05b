/**
 * Forms of address, without full stops. Any other word of two letters and more that ends in a full
 * stop ("med.") counts too.
 */
const titles = new Set("dr prof professor professorin doktor mr mrs ms mx herr frau sir".split(" "));
const degrees = new Set("PhD MD MSc BSc MA BA MBA LLM LLB MBE OBE Jr Jr. Sr Sr. II III".split(" "));

/** Scripts whose names put the family name first, so that the first name cannot be identified. */
const wholeScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/**
 * Marks of text direction and invisible characters, except the two joiners that scripts and emoji
 * need.
 */
const unseen = /(?!\u200c|\u200d|\ufe0f)\p{Default_Ignorable_Code_Point}|\p{Cc}/gu;

const plain = (name: string) => name.replace(/\s+/g, " ").replace(unseen, "").normalize("NFC").trim();
const isTitle = (word: string) => titles.has(word.toLowerCase().replace(/\./g, "")) || /\p{L}{2}\.$/u.test(word);
const isInitial = (word: string) => /^\p{L}\.?$/u.test(word);
const keyOf = (label: string) => label.normalize("NFKC").toLowerCase();

function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !isTitle(word));
  return first === -1 ? [] : words.slice(first);
}

/** The words of a name in spoken order, without titles; "Okafor, Mona" is Mona Okafor. */
function wordsOf(name: string): readonly string[] {
  const [family = [], ...others] = name
    .split(",")
    .map((part, index) => part.split(" ").filter((word) => word !== "" && !(index > 0 && degrees.has(word))))
    .map(withoutTitles)
    .filter((words) => words.length > 0);
  const words = [...others.flat(), ...family];
  return words.length > 0 ? words : [name];
}

/** The forms of a name, from the shortest to the complete one. */
function formsOf(name: string): readonly [string, ...string[]] {
  if (wholeScripts.test(name)) return [name];
  const words = wordsOf(name);
  const called = words.slice(
    0,
    Math.max(
      0,
      words.findIndex((word) => !isInitial(word)),
    ) + 1,
  );
  const initial = words.length > called.length ? /\p{L}/u.exec(words.at(-1) ?? "")?.[0] : undefined;
  const given = called.join(" ");
  return [given, ...(initial ? [`${given} ${initial.toUpperCase()}.`] : []), words.join(" "), name];
}

/** The indexes of the labels that are not unique. */
function alike(labels: readonly string[]): ReadonlySet<number> {
  const count = new Map<string, number>();
  for (const label of labels) count.set(keyOf(label), (count.get(keyOf(label)) ?? 0) + 1);
  return new Set(labels.flatMap((label, index) => ((count.get(keyOf(label)) ?? 0) > 1 ? [index] : [])));
}

/** Adds numbers to equal labels. No numbered label equals another label. */
function numbered(labels: readonly string[]): readonly string[] {
  const taken = new Set(labels.map(keyOf));
  const shared = alike(labels);
  return labels.map((label, index) => {
    if (!shared.has(index)) return label;
    for (let number = 1; ; number += 1) {
      const wanted = `${label} (${number})`;
      if (taken.has(keyOf(wanted))) continue;
      taken.add(keyOf(wanted));
      return wanted;
    }
  });
}

/**
 * A label for each person of a list: the first name if it is unique, and otherwise as much more of
 * the name as is needed. Equal full names are numbered. A person without a visible name is left
 * out.
 * @returns the people in their order; all labels are unique
 * @example Ann Lee, Ann Ray and Bo Day are "Ann L.", "Ann R." and "Bo"
 */
export function nameLabels(
  people: readonly { readonly id: string; readonly name: string }[],
): readonly { readonly id: string; readonly name: string }[] {
  const named = people
    .map(({ id, name }) => ({ id, forms: formsOf(plain(name)), level: 0 }))
    .filter(({ forms }) => /[\p{L}\p{N}\p{S}]/u.test(forms[0]));
  const labelsNow = () => named.map(({ forms, level }) => forms[level] ?? forms[0]);
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (const index of alike(labelsNow())) {
      const each = named[index];
      if (!each || each.level === each.forms.length - 1) continue;
      each.level += 1;
      isDone = false;
    }
  }
  const labels = numbered(labelsNow());
  return named.map(({ id }, index) => ({ id, name: labels[index] ?? "" }));
}
