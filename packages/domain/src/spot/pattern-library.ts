import beforeDe from "@spots/content/patterns/before.de.json";
import beforeEn from "@spots/content/patterns/before.en.json";
import callAfterDe from "@spots/content/patterns/call-after.de.json";
import callAfterEn from "@spots/content/patterns/call-after.en.json";
import extraDe from "@spots/content/patterns/extra.de.json";
import extraEn from "@spots/content/patterns/extra.en.json";
import eyeLevelDe from "@spots/content/patterns/eye-level.de.json";
import eyeLevelEn from "@spots/content/patterns/eye-level.en.json";
import farewellDe from "@spots/content/patterns/farewell.de.json";
import farewellEn from "@spots/content/patterns/farewell.en.json";
import firstTimeDe from "@spots/content/patterns/first-time.de.json";
import firstTimeEn from "@spots/content/patterns/first-time.en.json";
import heroDe from "@spots/content/patterns/hero.de.json";
import heroEn from "@spots/content/patterns/hero.en.json";
import keepsakeDe from "@spots/content/patterns/keepsake.de.json";
import keepsakeEn from "@spots/content/patterns/keepsake.en.json";
import madeGoodDe from "@spots/content/patterns/made-good.de.json";
import madeGoodEn from "@spots/content/patterns/made-good.en.json";
import nameDe from "@spots/content/patterns/name.de.json";
import nameEn from "@spots/content/patterns/name.en.json";
import ownHandDe from "@spots/content/patterns/own-hand.de.json";
import ownHandEn from "@spots/content/patterns/own-hand.en.json";
import parcelDe from "@spots/content/patterns/parcel.de.json";
import parcelEn from "@spots/content/patterns/parcel.en.json";
import passersbyDe from "@spots/content/patterns/passersby.de.json";
import passersbyEn from "@spots/content/patterns/passersby.en.json";
import progressDe from "@spots/content/patterns/progress.de.json";
import progressEn from "@spots/content/patterns/progress.en.json";
import ritualDe from "@spots/content/patterns/ritual.de.json";
import ritualEn from "@spots/content/patterns/ritual.en.json";
import secretDe from "@spots/content/patterns/secret.de.json";
import secretEn from "@spots/content/patterns/secret.en.json";
import waitingDe from "@spots/content/patterns/waiting.de.json";
import waitingEn from "@spots/content/patterns/waiting.en.json";
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

/** In the order in which the library shows them. */
export const PatternIds = Object.keys(library) as readonly PatternId[];

export const isPatternId = (text: string): text is PatternId => Object.hasOwn(library, text);

/** A pattern as one language says it. */
export type SpokenPattern = Pattern & { readonly id: PatternId };

export const patternFor = (id: PatternId, locale: Locale): SpokenPattern => ({ id, ...library[id][locale] });
