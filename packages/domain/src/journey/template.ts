import type { Locale } from "../kernel/locale";
import { TemplateContent, type WrittenTemplate } from "./template-content";
import { barberDe } from "./templates/barber-de";
import { barberEn } from "./templates/barber-en";
import { bareDe, bareEn } from "./templates/bare";
import { cafeDe } from "./templates/cafe-de";
import { cafeEn } from "./templates/cafe-en";
import { clinicDe } from "./templates/clinic-de";
import { clinicEn } from "./templates/clinic-en";
import { factoryDe } from "./templates/factory-de";
import { factoryEn } from "./templates/factory-en";
import { floristDe } from "./templates/florist-de";
import { floristEn } from "./templates/florist-en";
import { gymDe } from "./templates/gym-de";
import { gymEn } from "./templates/gym-en";
import { hotelDe } from "./templates/hotel-de";
import { hotelEn } from "./templates/hotel-en";
import { laundromatDe } from "./templates/laundromat-de";
import { laundromatEn } from "./templates/laundromat-en";
import { officeDe } from "./templates/office-de";
import { officeEn } from "./templates/office-en";
import { onlineshopDe } from "./templates/onlineshop-de";
import { onlineshopEn } from "./templates/onlineshop-en";
import { repairshopDe } from "./templates/repairshop-de";
import { repairshopEn } from "./templates/repairshop-en";
import { restaurantDe } from "./templates/restaurant-de";
import { restaurantEn } from "./templates/restaurant-en";
import { salonDe } from "./templates/salon-de";
import { salonEn } from "./templates/salon-en";
import { toyshopDe } from "./templates/toyshop-de";
import { toyshopEn } from "./templates/toyshop-en";
import type { Trade } from "./trade";

const templates: Readonly<Record<Trade, Readonly<Record<Locale, WrittenTemplate>>>> = {
  barber: { en: barberEn, de: barberDe },
  salon: { en: salonEn, de: salonDe },
  restaurant: { en: restaurantEn, de: restaurantDe },
  cafe: { en: cafeEn, de: cafeDe },
  toyshop: { en: toyshopEn, de: toyshopDe },
  florist: { en: floristEn, de: floristDe },
  hotel: { en: hotelEn, de: hotelDe },
  clinic: { en: clinicEn, de: clinicDe },
  gym: { en: gymEn, de: gymDe },
  repairshop: { en: repairshopEn, de: repairshopDe },
  laundromat: { en: laundromatEn, de: laundromatDe },
  factory: { en: factoryEn, de: factoryDe },
  office: { en: officeEn, de: officeDe },
  onlineshop: { en: onlineshopEn, de: onlineshopDe },
};

const bare: Readonly<Record<Locale, WrittenTemplate>> = { en: bareEn, de: bareDe };

/** The template of a trade in the business's language. */
export function templateFor(trade: Trade, locale: Locale): TemplateContent {
  return TemplateContent.parse(templates[trade][locale]);
}

/** A road with its five stages and nothing on them, for those who begin from nothing. */
export function emptyRoad(locale: Locale): TemplateContent {
  return TemplateContent.parse(bare[locale]);
}
