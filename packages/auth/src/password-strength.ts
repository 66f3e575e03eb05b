import { DomainError } from "@spots/domain/kernel/errors";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/**
 * The estimator with its list of 49,000 common passwords. It is made at first use, because reading
 * the list takes a quarter of a second.
 */
let estimator: ZxcvbnFactory | undefined;

/** The number of characters to estimate. The time of an estimate grows with the length. */
const mostRead = 64;

const commonWarnings: ReadonlySet<string> = new Set(["topTen", "topHundred", "common", "similarToCommon", "pwned"]);

/**
 * Why the password is easy to guess, as a message key; null when it is strong.
 * @param own words that others would guess first: address, name, the person's businesses
 */
export function weaknessOf(password: string, own: readonly string[]): string | null {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const read = password.normalize("NFKC").slice(0, mostRead);
  const words = [...new Set(own.flatMap((text) => [text, ...plain(text).split(/[^\p{L}\p{N}]+/u)]))].filter(Boolean);
  if (isMadeOf(read, words)) return "passwordPersonal";
  const { score, feedback } = estimator.check(read, words);
  if (score >= 3 || (score === 2 && !feedback.warning)) return null;
  if (feedback.warning === "userInputs") return "passwordPersonal";
  return commonWarnings.has(feedback.warning ?? "common") ? "passwordCommon" : "passwordPattern";
}

/** Lower case without diacritics. */
const plain = (text: string) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** Whether almost nothing is left of the password without the person's own words. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const own = words.map((word) => plain(word).replace(/[^\p{L}\p{N}]/gu, "")).filter(({ length }) => length >= 3);
  const whole = plain(password).replace(/[^\p{L}\p{N}]/gu, "");
  const left = own.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ""), whole);
  return left.length < whole.length && left.replace(/\P{L}/gu, "").length < 4;
}

/** @throws BAD_REQUEST with the reason at the field `password` when the password is weak */
export function requireStrong(password: string, own: readonly (string | null)[]): void {
  const weakness = weaknessOf(
    password,
    own.filter((word) => word !== null),
  );
  if (weakness) throw new DomainError("BAD_REQUEST", "badInput", { fields: { password: weakness } });
}
