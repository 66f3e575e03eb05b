declare module "virtual:texts" {
  import type { Messages } from "@spots/messages/catalog";
  /** The parsed texts of each language. */
  export const texts: Readonly<Record<"en" | "de", Messages>>;
}
