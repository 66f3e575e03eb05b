/** The id of a question or an option from a fresh UUID. It names a part of a form, and no row. */
export const partId = (id: string): string => `q${id.replaceAll("-", "")}`;
