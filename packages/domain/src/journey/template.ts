import barberDe from "@spots/content/templates/barber.de.json";
import barberEn from "@spots/content/templates/barber.en.json";
import cafeDe from "@spots/content/templates/cafe.de.json";
import cafeEn from "@spots/content/templates/cafe.en.json";
import clinicDe from "@spots/content/templates/clinic.de.json";
import clinicEn from "@spots/content/templates/clinic.en.json";
import emptyDe from "@spots/content/templates/empty.de.json";
import emptyEn from "@spots/content/templates/empty.en.json";
import factoryDe from "@spots/content/templates/factory.de.json";
import factoryEn from "@spots/content/templates/factory.en.json";
import floristDe from "@spots/content/templates/florist.de.json";
import floristEn from "@spots/content/templates/florist.en.json";
import gymDe from "@spots/content/templates/gym.de.json";
import gymEn from "@spots/content/templates/gym.en.json";
import hotelDe from "@spots/content/templates/hotel.de.json";
import hotelEn from "@spots/content/templates/hotel.en.json";
import laundromatDe from "@spots/content/templates/laundromat.de.json";
import laundromatEn from "@spots/content/templates/laundromat.en.json";
import officeDe from "@spots/content/templates/office.de.json";
import officeEn from "@spots/content/templates/office.en.json";
import onlineshopDe from "@spots/content/templates/onlineshop.de.json";
import onlineshopEn from "@spots/content/templates/onlineshop.en.json";
import repairshopDe from "@spots/content/templates/repairshop.de.json";
import repairshopEn from "@spots/content/templates/repairshop.en.json";
import restaurantDe from "@spots/content/templates/restaurant.de.json";
import restaurantEn from "@spots/content/templates/restaurant.en.json";
import salonDe from "@spots/content/templates/salon.de.json";
import salonEn from "@spots/content/templates/salon.en.json";
import toyshopDe from "@spots/content/templates/toyshop.de.json";
import toyshopEn from "@spots/content/templates/toyshop.en.json";
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
export const emptyRoad = (locale: Locale): JourneyFile => templates.empty[locale];
