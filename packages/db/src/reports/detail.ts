/**
 * How finely the rows of a day are told apart: by channel and version, by location, or not at all.
 * A report of less detail has fewer rows. What they are not told apart by is `""`, a version 0.
 */
export type Detail = "channel" | "location" | "business";
