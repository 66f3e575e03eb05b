/**
 * The longest texts that the form takes, in characters; the script says so before anything is sent.
 */
export const limits: Readonly<Record<string, number>> = {
  recallText: 2000,
  comment: 2000,
  thankedWords: 120,
  contact: 254,
};
