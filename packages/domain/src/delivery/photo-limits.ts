/** The most photos of one moment. */
export const mostPhotos = 3;

/** The most bytes of an upload. The app makes photos smaller before it sends them. */
export const mostPhotoBytes = 10 * 1024 * 1024;

/** The most bytes of a file that the app makes smaller. */
export const mostChosenBytes = 40 * 1024 * 1024;

/** The most pixels of a photo that is decoded. Phones make up to 50 million by default. */
export const mostPhotoPixels = 50_000_000;
/** The same of pictures that are held in memory as a whole, up to 8 bytes for a pixel. */
export const mostWholePixels = 16_000_000;

/** The longer side of a stored photo in pixels. */
export const photoSide = 1600;
