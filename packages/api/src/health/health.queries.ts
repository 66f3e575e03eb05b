export { healthOf } from "@spots/db/health";
