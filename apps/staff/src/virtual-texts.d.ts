declare module "virtual:texts/*" {
  import type { Messages } from "@spots/messages/catalog";
  /** The parsed texts of a language. */
  export const texts: Messages;
}
