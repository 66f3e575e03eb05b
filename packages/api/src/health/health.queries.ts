export { type Health, healthOf } from "@spots/db/health";
