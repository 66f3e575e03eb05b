import { DomainError } from "@spots/domain/kernel/errors";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/**
 * The estimator with its list of 49,000 passwords in use; made when first needed, since reading the
 * list takes a quarter of a second.
 */
let estimator: ZxcvbnFactory | undefined;

/** What a guess takes grows with the length: what is strong up to here is strong. */
const mostRead = 64;

const commonWarnings: ReadonlySet<string> = new Set(["topTen", "topHundred", "common", "similarToCommon", "pwned"]);

/**
 * @param own words that anybody who knows the person tries first: address, name, the businesses
 * they belong to
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

/** Small letters without marks. */
const plain = (text: string) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** Whether hardly a letter is left without the person's own words. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const own = words.map((word) => plain(word).replace(/[^\p{L}\p{N}]/gu, "")).filter(({ length }) => length >= 3);
  const whole = plain(password).replace(/[^\p{L}\p{N}]/gu, "");
  const left = own.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ""), whole);
  return left.length < whole.length && left.replace(/\P{L}/gu, "").length < 4;
}

/** @throws BAD_REQUEST that says at the field `password` why it is too easily guessed */
export function requireStrong(password: string, own: readonly (string | null)[]): void {
  const weakness = weaknessOf(
    password,
    own.filter((word) => word !== null),
  );
  if (weakness) throw new DomainError("BAD_REQUEST", "badInput", { fields: { password: weakness } });
}
