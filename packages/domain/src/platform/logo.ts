import { z } from "zod";
import { Id } from "../kernel/ids";
import { logoHeight, logoWidth } from "./logo-limits";

/** A stored logo: the id of its file and its size in pixels. */
export const Logo = z.object({
  id: Id,
  width: z.int().min(1).max(logoWidth),
  height: z.int().min(1).max(logoHeight),
});
export type Logo = z.infer<typeof Logo>;

/** Shows another logo on the customers' pages, or none. */
export const ChangeLogo = z.object({ logo: Logo.nullable() });
export type ChangeLogo = z.infer<typeof ChangeLogo>;

/** The address of a logo on the customers' site. It never shows another picture. */
export const logoPath = (businessId: string, { id }: Pick<Logo, "id">): string => `/logos/${businessId}/${id}`;
