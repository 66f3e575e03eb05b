import beforeDe from "@spots/content/patterns/before.de.json" with { type: "json" };
import beforeEn from "@spots/content/patterns/before.en.json" with { type: "json" };
import callAfterDe from "@spots/content/patterns/call-after.de.json" with { type: "json" };
import callAfterEn from "@spots/content/patterns/call-after.en.json" with { type: "json" };
import extraDe from "@spots/content/patterns/extra.de.json" with { type: "json" };
import extraEn from "@spots/content/patterns/extra.en.json" with { type: "json" };
import eyeLevelDe from "@spots/content/patterns/eye-level.de.json" with { type: "json" };
import eyeLevelEn from "@spots/content/patterns/eye-level.en.json" with { type: "json" };
import farewellDe from "@spots/content/patterns/farewell.de.json" with { type: "json" };
import farewellEn from "@spots/content/patterns/farewell.en.json" with { type: "json" };
import firstTimeDe from "@spots/content/patterns/first-time.de.json" with { type: "json" };
import firstTimeEn from "@spots/content/patterns/first-time.en.json" with { type: "json" };
import heroDe from "@spots/content/patterns/hero.de.json" with { type: "json" };
import heroEn from "@spots/content/patterns/hero.en.json" with { type: "json" };
import keepsakeDe from "@spots/content/patterns/keepsake.de.json" with { type: "json" };
import keepsakeEn from "@spots/content/patterns/keepsake.en.json" with { type: "json" };
import madeGoodDe from "@spots/content/patterns/made-good.de.json" with { type: "json" };
import madeGoodEn from "@spots/content/patterns/made-good.en.json" with { type: "json" };
import nameDe from "@spots/content/patterns/name.de.json" with { type: "json" };
import nameEn from "@spots/content/patterns/name.en.json" with { type: "json" };
import ownHandDe from "@spots/content/patterns/own-hand.de.json" with { type: "json" };
import ownHandEn from "@spots/content/patterns/own-hand.en.json" with { type: "json" };
import parcelDe from "@spots/content/patterns/parcel.de.json" with { type: "json" };
import parcelEn from "@spots/content/patterns/parcel.en.json" with { type: "json" };
import passersbyDe from "@spots/content/patterns/passersby.de.json" with { type: "json" };
import passersbyEn from "@spots/content/patterns/passersby.en.json" with { type: "json" };
import progressDe from "@spots/content/patterns/progress.de.json" with { type: "json" };
import progressEn from "@spots/content/patterns/progress.en.json" with { type: "json" };
import ritualDe from "@spots/content/patterns/ritual.de.json" with { type: "json" };
import ritualEn from "@spots/content/patterns/ritual.en.json" with { type: "json" };
import secretDe from "@spots/content/patterns/secret.de.json" with { type: "json" };
import secretEn from "@spots/content/patterns/secret.en.json" with { type: "json" };
import waitingDe from "@spots/content/patterns/waiting.de.json" with { type: "json" };
import waitingEn from "@spots/content/patterns/waiting.en.json" with { type: "json" };
import type { Locale } from "../kernel/locale";
import { Pattern } from "./pattern";

const read = (file: unknown): Pattern => Pattern.parse(file);

/** Read once, when the module is loaded. */
const library = {
  waiting: { en: read(waitingEn), de: read(waitingDe) },
  name: { en: read(nameEn), de: read(nameDe) },
  before: { en: read(beforeEn), de: read(beforeDe) },
  passersby: { en: read(passersbyEn), de: read(passersbyDe) },
  "eye-level": { en: read(eyeLevelEn), de: read(eyeLevelDe) },
  "first-time": { en: read(firstTimeEn), de: read(firstTimeDe) },
  ritual: { en: read(ritualEn), de: read(ritualDe) },
  hero: { en: read(heroEn), de: read(heroDe) },
  secret: { en: read(secretEn), de: read(secretDe) },
  "own-hand": { en: read(ownHandEn), de: read(ownHandDe) },
  "made-good": { en: read(madeGoodEn), de: read(madeGoodDe) },
  extra: { en: read(extraEn), de: read(extraDe) },
  keepsake: { en: read(keepsakeEn), de: read(keepsakeDe) },
  farewell: { en: read(farewellEn), de: read(farewellDe) },
  parcel: { en: read(parcelEn), de: read(parcelDe) },
  progress: { en: read(progressEn), de: read(progressDe) },
  "call-after": { en: read(callAfterEn), de: read(callAfterDe) },
} satisfies Readonly<Record<string, Readonly<Record<Locale, Pattern>>>>;

export type PatternId = keyof typeof library;

/** In the order of the library. */
export const PatternIds = Object.keys(library) as readonly PatternId[];

export const isPatternId = (text: string): text is PatternId => Object.hasOwn(library, text);

/** A pattern in one language. */
export type SpokenPattern = Pattern & { readonly id: PatternId };

export const patternFor = (id: PatternId, locale: Locale): SpokenPattern => ({ id, ...library[id][locale] });
