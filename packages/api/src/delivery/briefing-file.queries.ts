import { BriefingFileTypes, Captions, type OneBriefingFile } from "@spots/domain/delivery/briefing-file";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { z } from "zod";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** The fields of a file that readers need. */
export const fileInList = { select: { id: true, type: true, bytes: true, captions: true } } as const;

type Row = { readonly id: Id; readonly type: string; readonly bytes: number; readonly captions: unknown };

const typeOf = (stored: string) => z.enum(BriefingFileTypes).parse(stored);

/** A file with its captions in every language, for its editors. */
export const editedFile = (row: Row | null) =>
  row && { id: row.id, type: typeOf(row.type), captions: Captions.parse(row.captions) };

/** A file with its caption in the reader's language, or in another one; null: the briefing has none. */
export function shownFile(row: Row | null | undefined, language: string) {
  if (!row) return null;
  const captions = Captions.parse(row.captions);
  const own = Object.entries(captions).find(([each, text]) => each === language && text !== "")?.[1];
  const caption = own ?? Object.values(captions).find((text) => text !== "") ?? "";
  return { id: row.id, type: typeOf(row.type), bytes: row.bytes, caption };
}

/**
 * A file of a spot's briefing.
 * @throws NOT_FOUND, also for a file of another spot
 */
export async function getBriefingFile(ctx: Pick<Call["ctx"], "db" | "tenant">, { spotId, fileId }: OneBriefingFile) {
  const file = await ctx.db.briefingFile.findUnique({ where: tenantKey(ctx, fileId) });
  if (file?.spotId !== spotId) throw notFound();
  return file;
}

/**
 * What sending a file needs: the business, which leads the key of the file, and its type.
 * @throws NOT_FOUND
 */
export async function readBriefingFile({ ctx, input }: Call<OneBriefingFile>) {
  const file = await getBriefingFile(ctx, input);
  return { businessId: ctx.tenant.businessId, type: typeOf(file.type) };
}

/** Where the upload of a file goes. @throws NOT_FOUND for an unknown spot */
export async function prepareBriefingFile({ ctx, input }: Call<{ readonly spotId: string }>) {
  await getSpot(ctx, input.spotId);
  return { businessId: ctx.tenant.businessId };
}
