/** The most seconds of a clip on a briefing. */
export const mostClipSeconds = 20;

/** The most bytes of an upload for a briefing. */
export const mostBriefingBytes = 15 * 1024 * 1024;

/** The most bytes of briefings' files that a phone stores for use without a network. */
export const mostStoredBytes = 60 * 1024 * 1024;

/** Hours for which a removed file can be put back. */
export const undoHours = 24;
