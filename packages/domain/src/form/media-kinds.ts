/** The kinds of questions whose answer is a file. A kiosk and a widget leave them out. */
export const mediaKinds = ["photo", "voice"] as const;
export type MediaKind = (typeof mediaKinds)[number];
export const isMedia = (kind: string): kind is MediaKind => mediaKinds.some((each) => each === kind);
