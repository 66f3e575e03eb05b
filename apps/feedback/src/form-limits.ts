/** The maximum length of each text field, in characters. The script checks it before it sends. */
export const limits: Readonly<Record<string, number>> = {
  recallText: 2000,
  comment: 2000,
  thankedWords: 120,
  contact: 254,
};
/** The same of a question of the business's own. */
export const mostOfQuestion = 2000;
