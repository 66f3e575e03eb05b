import { Captions } from "@spots/domain/delivery/briefing-file";

/** The form of the captions: a text in each language. */
export const WrittenCaptions = Captions.required();
