import type { AddBriefingFile, DescribeBriefingFile, SetBriefingFile } from "@spots/domain/delivery/briefing-file";
import { undoHours } from "@spots/domain/delivery/briefing-limits";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { fileKey } from "@spots/files/store";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getBriefingFile } from "./briefing-file.queries";

/**
 * Names a file that has been stored before. It is not on the briefing until `setBriefingFile`, and is
 * swept after a day otherwise. The same file again changes nothing.
 * @throws NOT_FOUND, also when no file is stored under the id
 */
export async function addBriefingFile({ ctx, input }: Call<AddBriefingFile>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, spotId, type, seconds, bytes } = input;
  await lockRow(ctx, "spot", spotId);
  await getSpot(ctx, spotId);
  const there = await db.briefingFile.findUnique({ where: tenantKey(ctx, id), select: { spotId: true } });
  if (there?.spotId === spotId) return { id };
  if (there) throw new DomainError("CONFLICT", "idTaken");
  if ((await ctx.files.get(fileKey(businessId, "briefing", id))) === null) throw notFound();
  const at = ctx.now();
  await db.briefingFile.create({
    data: { businessId, id, spotId, type, seconds, bytes, captions: {}, byMemberId: member.id, at, unusedSince: at },
  });
  return { id };
}

/**
 * Shows another file on a spot's briefing, or none. Members who have read the briefing with the file
 * before are asked again. The file before can be put back for a day.
 * @throws CONFLICT when somebody else changed it meanwhile, or the file was swept
 */
export async function setBriefingFile({ ctx, input }: Call<SetBriefingFile>) {
  const { db } = ctx;
  const { spotId, fileId, was } = input;
  await lockRow(ctx, "spot", spotId);
  const spot = await getSpot(ctx, spotId);
  const file = fileId === null ? null : await getBriefingFile(ctx, { spotId, fileId });
  if (was !== null) await getBriefingFile(ctx, { spotId, fileId: was });
  if (spot.briefingFileId === fileId) return { fileId };
  if (spot.briefingFileId !== was) throw new DomainError("CONFLICT", "briefingFileChanged");
  const at = ctx.now();
  const isGone = file?.unusedSince && at.getTime() - file.unusedSince.getTime() > undoHours * 3_600_000;
  if (isGone) throw new DomainError("CONFLICT", "briefingFileGone");
  if (file) await db.briefingFile.update({ where: tenantKey(ctx, file.id), data: { unusedSince: null } });
  await db.spot.update({ where: tenantKey(ctx, spotId), data: { briefingFileId: fileId } });
  if (was !== null) await db.briefingFile.update({ where: tenantKey(ctx, was), data: { unusedSince: at } });
  record(ctx, { type: "briefing.fileSet", subjectId: spotId, after: { name: spot.name, fileId } });
  return { fileId };
}

/** Stores what a file shows and says. It is no change of the briefing: nobody is asked again. */
export async function describeBriefingFile({ ctx, input }: Call<DescribeBriefingFile>) {
  await lockRow(ctx, "spot", input.spotId);
  const file = await getBriefingFile(ctx, input);
  const spot = await getSpot(ctx, input.spotId);
  const { en, de } = input.captions;
  const captions = { ...(en === undefined ? {} : { en }), ...(de === undefined ? {} : { de }) };
  await ctx.db.briefingFile.update({ where: tenantKey(ctx, file.id), data: { captions } });
  record(ctx, { type: "briefing.fileDescribed", subjectId: spot.id, after: { name: spot.name } });
  return { id: file.id };
}
