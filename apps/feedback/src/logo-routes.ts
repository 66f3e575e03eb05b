import { fileKey, isUuid } from "@spots/files/store";
import { Hono } from "hono";
import type { Parts } from "./parts";

/**
 * The logos of customers' pages. Everybody may see one, and its address never shows another
 * picture, so that a browser asks once.
 */
export function logoRoutes({ files }: Pick<Parts, "files">): Hono {
  const routes = new Hono();
  routes.get("/logos/:business/:logo", async (c) => {
    const { business, logo } = c.req.param();
    const bytes = isUuid(business) && isUuid(logo) ? await files.get(fileKey(business, "logo", logo)) : null;
    if (bytes === null) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": "image/webp",
      "content-length": String(bytes.length),
      "cache-control": "public, max-age=31536000, immutable",
    });
  });
  return routes;
}
