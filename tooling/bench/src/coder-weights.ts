import { tuneTrades } from "@spots/domain/feedback/matcher/corpus";
import { compileSpots } from "@spots/domain/feedback/matcher/matcher";

const against = new Set(["rival", "complains", "aside", "common", "long"]);
const rounds = 6000;
const pace = 0.5;
const ridge = 0.0015;

/**
 * Fits the coder's logistic model on the tuning answers. The weight of a feature for a mention is
 * not negative, the weight of a feature against it is not positive. Prints the weights for
 * `packages/domain/src/feedback/matcher/weights.ts`.
 */
export function fitCoderWeights() {
  const pairs = tuneTrades.flatMap(({ locale, spots, answers }) => {
    const matcher = compileSpots(spots, { locale });
    return answers.flatMap(({ text, meant }) =>
      matcher
        .weigh(text)
        .filter(({ scope }) => scope === null)
        .map(({ spotId, evidence }) => ({ evidence, isMeant: meant.includes(spotId) })),
    );
  });
  const names = Object.keys(pairs[0]?.evidence ?? {}) as (keyof (typeof pairs)[number]["evidence"])[];
  const rows = pairs.map(({ evidence, isMeant }) => ({ x: names.map((name) => evidence[name]), y: isMeant ? 1 : 0 }));
  const weights = names.map(() => 0);
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slopes = names.map((_, at) => -ridge * (weights[at] ?? 0));
    let slope = 0;
    for (const { x, y } of rows) {
      const sum = x.reduce((total, value, at) => total + value * (weights[at] ?? 0), bias);
      const error = (y - 1 / (1 + Math.exp(-sum))) / rows.length;
      slope += error;
      for (const [at, value] of x.entries()) slopes[at] = (slopes[at] ?? 0) + error * value;
    }
    bias += pace * slope;
    for (const [at, name] of names.entries()) {
      const moved = (weights[at] ?? 0) + pace * (slopes[at] ?? 0);
      weights[at] = against.has(name) ? Math.min(0, moved) : Math.max(0, moved);
    }
  }
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    pairs: rows.length,
    bias: round(bias),
    weights: Object.fromEntries(names.map((name, at) => [name, round(weights[at] ?? 0)])),
  };
}
