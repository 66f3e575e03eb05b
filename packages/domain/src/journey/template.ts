import barberDe from "@spots/content/templates/barber.de.json" with { type: "json" };
import barberEn from "@spots/content/templates/barber.en.json" with { type: "json" };
import cafeDe from "@spots/content/templates/cafe.de.json" with { type: "json" };
import cafeEn from "@spots/content/templates/cafe.en.json" with { type: "json" };
import clinicDe from "@spots/content/templates/clinic.de.json" with { type: "json" };
import clinicEn from "@spots/content/templates/clinic.en.json" with { type: "json" };
import emptyDe from "@spots/content/templates/empty.de.json" with { type: "json" };
import emptyEn from "@spots/content/templates/empty.en.json" with { type: "json" };
import factoryDe from "@spots/content/templates/factory.de.json" with { type: "json" };
import factoryEn from "@spots/content/templates/factory.en.json" with { type: "json" };
import floristDe from "@spots/content/templates/florist.de.json" with { type: "json" };
import floristEn from "@spots/content/templates/florist.en.json" with { type: "json" };
import gymDe from "@spots/content/templates/gym.de.json" with { type: "json" };
import gymEn from "@spots/content/templates/gym.en.json" with { type: "json" };
import hotelDe from "@spots/content/templates/hotel.de.json" with { type: "json" };
import hotelEn from "@spots/content/templates/hotel.en.json" with { type: "json" };
import laundromatDe from "@spots/content/templates/laundromat.de.json" with { type: "json" };
import laundromatEn from "@spots/content/templates/laundromat.en.json" with { type: "json" };
import officeDe from "@spots/content/templates/office.de.json" with { type: "json" };
import officeEn from "@spots/content/templates/office.en.json" with { type: "json" };
import onlineshopDe from "@spots/content/templates/onlineshop.de.json" with { type: "json" };
import onlineshopEn from "@spots/content/templates/onlineshop.en.json" with { type: "json" };
import repairshopDe from "@spots/content/templates/repairshop.de.json" with { type: "json" };
import repairshopEn from "@spots/content/templates/repairshop.en.json" with { type: "json" };
import restaurantDe from "@spots/content/templates/restaurant.de.json" with { type: "json" };
import restaurantEn from "@spots/content/templates/restaurant.en.json" with { type: "json" };
import salonDe from "@spots/content/templates/salon.de.json" with { type: "json" };
import salonEn from "@spots/content/templates/salon.en.json" with { type: "json" };
import toyshopDe from "@spots/content/templates/toyshop.de.json" with { type: "json" };
import toyshopEn from "@spots/content/templates/toyshop.en.json" with { type: "json" };
import type { Locale } from "../kernel/locale";
import { JourneyFile } from "../transfer/journey-file";
import type { Trade } from "./trade";

/** Frozen, because every business reads the same object. */
const frozen = <T>(value: T): T => JSON.parse(JSON.stringify(value), (_key, part) => Object.freeze(part));

const read = (file: unknown): JourneyFile => frozen(JourneyFile.parse(file));

/** Read once, when the module is loaded. */
const templates: Readonly<Record<Trade | "empty", Readonly<Record<Locale, JourneyFile>>>> = {
  barber: { en: read(barberEn), de: read(barberDe) },
  salon: { en: read(salonEn), de: read(salonDe) },
  restaurant: { en: read(restaurantEn), de: read(restaurantDe) },
  cafe: { en: read(cafeEn), de: read(cafeDe) },
  toyshop: { en: read(toyshopEn), de: read(toyshopDe) },
  florist: { en: read(floristEn), de: read(floristDe) },
  hotel: { en: read(hotelEn), de: read(hotelDe) },
  clinic: { en: read(clinicEn), de: read(clinicDe) },
  gym: { en: read(gymEn), de: read(gymDe) },
  repairshop: { en: read(repairshopEn), de: read(repairshopDe) },
  laundromat: { en: read(laundromatEn), de: read(laundromatDe) },
  factory: { en: read(factoryEn), de: read(factoryDe) },
  office: { en: read(officeEn), de: read(officeDe) },
  onlineshop: { en: read(onlineshopEn), de: read(onlineshopDe) },
  empty: { en: read(emptyEn), de: read(emptyDe) },
};

/** The template of a trade in the business's language. */
export const templateFor = (trade: Trade, locale: Locale): JourneyFile => templates[trade][locale];

/** A journey of five stages, without touchpoints and spots. */
export const emptyTemplate = (locale: Locale): JourneyFile => templates.empty[locale];
