import { z } from "zod";
import german from "./fixtures/de.json";
import english from "./fixtures/en.json";
import finalCampsite from "./fixtures/final-campsite-en.json";
import finalCosmetics from "./fixtures/final-kosmetik-de.json";
import freshFlorist from "./fixtures/fresh-florist-en.json";
import freshGarage from "./fixtures/fresh-garage-en.json";
import freshMusicSchool from "./fixtures/fresh-musikschule-de.json";
import freshTravelAgency from "./fixtures/fresh-reisebuero-de.json";
import heldOutBakery from "./fixtures/held-out-bakery-en.json";
import heldOutBicycles from "./fixtures/held-out-fahrrad-de.json";
import heldOutOptician from "./fixtures/held-out-optician-en.json";
import heldOutDentist from "./fixtures/held-out-zahnarzt-de.json";
import lateBooks from "./fixtures/late-bookshop-en.json";
import lateInn from "./fixtures/late-gasthof-de.json";
import laterFerry from "./fixtures/later-ferry-en.json";
import laterClimbing from "./fixtures/later-kletterhalle-de.json";
import laterParaphraseAquarium from "./fixtures/later-paraphrase-aquarium-en.json";
import laterParaphraseKayaks from "./fixtures/later-paraphrase-kayak-en.json";
import laterParaphraseLaundry from "./fixtures/later-paraphrase-launderette-en.json";
import laterParaphraseStars from "./fixtures/later-paraphrase-observatory-en.json";
import laterParaphraseTattoos from "./fixtures/later-paraphrase-tattoo-en.json";
import laterParaphraseWine from "./fixtures/later-paraphrase-wine-shop-en.json";
import paraphraseBowling from "./fixtures/paraphrase-bowling-en.json";
import paraphraseCobbler from "./fixtures/paraphrase-cobbler-en.json";
import paraphraseGarden from "./fixtures/paraphrase-garden-centre-en.json";
import paraphraseMovers from "./fixtures/paraphrase-movers-en.json";
import paraphraseTrain from "./fixtures/paraphrase-night-train-en.json";
import paraphrasePottery from "./fixtures/paraphrase-pottery-en.json";
import testPharmacy from "./fixtures/test-apotheke-de.json";
import testHotel from "./fixtures/test-hotel-de.json";
import testPhones from "./fixtures/test-phones-en.json";
import testPhysiotherapy from "./fixtures/test-physio-en.json";
import tuneBooks from "./fixtures/tune-buchhandlung-de.json";
import tuneCinema from "./fixtures/tune-cinema-en.json";
import tuneDriving from "./fixtures/tune-fahrschule-de.json";
import tuneGym from "./fixtures/tune-gym-en.json";
import tuneFarm from "./fixtures/tune-hofladen-de.json";
import tuneHut from "./fixtures/tune-huette-de.json";
import tuneMuseum from "./fixtures/tune-museum-en.json";
import tunePool from "./fixtures/tune-schwimmbad-de.json";
import tuneTailor from "./fixtures/tune-tailor-en.json";
import tuneVet from "./fixtures/tune-vet-en.json";
import unseenEscape from "./fixtures/unseen-escape-en.json";
import unseenDogs from "./fixtures/unseen-hundepension-de.json";
import unseenSki from "./fixtures/unseen-skiverleih-de.json";

const Spot = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  talkLine: z.string(),
  anchor: z.string(),
  happens: z.string().default(""),
  retold: z.string().default(""),
  translations: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string(),
        aliases: z.array(z.string()),
        talkLine: z.string(),
        anchor: z.string(),
        happens: z.string(),
      }),
    )
    .default({}),
});

/**
 * Invented businesses. Each answer is what a customer said, then the ids of the spots that were
 * truly meant: none, one or several.
 */
const Businesses = z.array(
  z.strictObject({ spots: z.array(Spot), answers: z.array(z.tuple([z.string()], z.string())) }),
);
/** @internal */
export type LabelledBusiness = z.infer<typeof Businesses>[number];

/** @internal For tests. */
export const englishBusinesses = Businesses.parse(english);
/** @internal For tests. */
export const germanBusinesses = Businesses.parse(german);

/**
 * What an answer tests: `word` says one telling word of a phrase, `absent` that the thing was not
 * there; `foreign` is in another language than the spots.
 */
const Kind = z.enum([
  "plain",
  "word",
  "inflected",
  "compound",
  "multi",
  "typo",
  "long",
  "mixed",
  "foreign",
  "paraphrase",
  "near_miss",
  "none",
  "hearsay",
  "wish",
  "negated",
  "absent",
  "empty",
  "spam",
]);

const LabelledTrade = z.strictObject({
  trade: z.string(),
  locale: z.enum(["en", "de"]),
  spots: z.array(Spot),
  answers: z
    .array(z.tuple([Kind, z.string()], z.string()))
    .transform((answers) => answers.map(([kind, text, ...meant]) => ({ kind, text, meant }))),
});
export type LabelledTrade = z.infer<typeof LabelledTrade>;

const withoutKinds = (locale: "en" | "de", businesses: readonly LabelledBusiness[]): readonly LabelledTrade[] =>
  businesses.map(({ spots, answers }, index) => ({
    trade: `first ${index + 1}`,
    locale,
    spots,
    answers: answers.map(([text, ...meant]) => ({
      kind: meant.length === 0 ? "none" : meant.length > 1 ? "multi" : "plain",
      text,
      meant,
    })),
  }));

/**
 * Written for trades that are in no other set, without looking at the matcher's words. Before it
 * was tuned on them, F1 was 0.81 in English and 0.83 in German.
 */
const freshTrades: readonly LabelledTrade[] = [freshGarage, freshFlorist, freshTravelAgency, freshMusicSchool].map(
  (trade) => LabelledTrade.parse(trade),
);

/**
 * Written after the third version of the matcher, half of them to mislead it; their failures were
 * read for the fourth.
 */
const lateTrades: readonly LabelledTrade[] = [lateBooks, lateInn].map((trade) => LabelledTrade.parse(trade));

/** Written before the fifth version, with the trades in `testTrades`. */
const messyTrades: readonly LabelledTrade[] = [tuneGym, tuneMuseum, tuneDriving, tuneBooks].map((trade) =>
  LabelledTrade.parse(trade),
);

/** @internal The answers on which the matcher's weights and words are chosen. */
export const tuneTrades: readonly LabelledTrade[] = [
  ...withoutKinds("en", englishBusinesses),
  ...withoutKinds("de", germanBusinesses),
  ...freshTrades,
  ...lateTrades,
  ...messyTrades,
  ...[tuneVet, tuneCinema, tuneFarm, tuneHut, tunePool, tuneTailor].map((trade) => LabelledTrade.parse(trade)),
];

/**
 * @internal Written before the matcher, by trade, and not used to fit it. The same author chose the
 * words of the rules.
 */
export const heldOutTrades: readonly LabelledTrade[] = [
  heldOutOptician,
  heldOutBakery,
  heldOutBicycles,
  heldOutDentist,
].map((trade) => LabelledTrade.parse(trade));

/**
 * Written before the matcher was tuned on `freshTrades`, for two more trades, and not tuned on.
 * @internal
 */
export const finalTrades: readonly LabelledTrade[] = [finalCampsite, finalCosmetics].map((trade) =>
  LabelledTrade.parse(trade),
);

/**
 * Written before the fifth version as customers write: without punctuation, in dialect, with emoji,
 * at length. Their failures were not read, and the matcher was not tuned on them.
 * @internal
 */
export const testTrades: readonly LabelledTrade[] = [testPhysiotherapy, testPhones, testHotel, testPharmacy].map(
  (trade) => LabelledTrade.parse(trade),
);

/**
 * @internal Written and labelled before the sixth version, for three more trades whose spots are
 * written in both languages. Scored once with the fifth; then their failures were read.
 */
export const unseenTrades: readonly LabelledTrade[] = [unseenEscape, unseenDogs, unseenSki].map((trade) =>
  LabelledTrade.parse(trade),
);

/** @internal Labelled after the failures in `unseenTrades` were read, and scored with the sixth version. */
export const laterTrades: readonly LabelledTrade[] = [laterFerry, laterClimbing].map((trade) =>
  LabelledTrade.parse(trade),
);

/**
 * @internal Written and labelled before the rule of suggestions was changed, for six more trades:
 * 84 paraphrases, and 65 answers that mention no spot. Scored once with the present rule, which was
 * chosen before; rules that were tried afterwards, and not taken, were fitted on them.
 */
export const paraphraseTrades: readonly LabelledTrade[] = [
  paraphraseBowling,
  paraphraseCobbler,
  paraphraseGarden,
  paraphraseMovers,
  paraphraseTrain,
  paraphrasePottery,
].map((trade) => LabelledTrade.parse(trade));

/**
 * @internal For another six trades: 72 paraphrases, and 60 answers of the same length that mention
 * no spot. Not tuned on, and their failures were not read. Two rules that were fitted on
 * `paraphraseTrades` were scored on them, too, and not taken.
 */
export const laterParaphraseTrades: readonly LabelledTrade[] = [
  laterParaphraseAquarium,
  laterParaphraseKayaks,
  laterParaphraseLaundry,
  laterParaphraseStars,
  laterParaphraseTattoos,
  laterParaphraseWine,
].map((trade) => LabelledTrade.parse(trade));
