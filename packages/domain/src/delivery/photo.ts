import { z } from "zod";
import { Id } from "../kernel/ids";

/** Adds an uploaded photo to a delivered moment. The file has been stored under the photo's id. */
export const AddPhoto = z.object({ momentId: Id, id: Id, width: z.int().positive(), height: z.int().positive() });
export type AddPhoto = z.infer<typeof AddPhoto>;

/** The moment whose photos are read. */
export const PhotosOf = z.object({ momentId: Id });
export type PhotosOf = z.infer<typeof PhotosOf>;

/** A photo of a moment. */
export const OnePhoto = z.object({ momentId: Id, photoId: Id });
export type OnePhoto = z.infer<typeof OnePhoto>;
