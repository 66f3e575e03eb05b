/**
 * The texts of the customers' page, by their path in the catalogue, that a business writes itself
 * in a language that we do not have. Rare ones, such as those about a lost connection, are not
 * among them: they are shown in the language of the business.
 */
export const FixedTexts = [
  ...(["question", "questionHint", "optional", "noAnswer", "send", "privacy"] as const),
  ...(["recommend", "scale", "who", "whoWords", "someoneElse", "comment", "several"] as const),
  ...(["scales.csat.question", "scales.csat.low", "scales.csat.high"] as const),
  ...(["scales.ces.question", "scales.ces.low", "scales.ces.high"] as const),
  ...(["scales.pressured.question", "scales.pressured.low", "scales.pressured.high"] as const),
  ...(["scales.genuine.question", "scales.genuine.low", "scales.genuine.high"] as const),
  ...(["photoTeach", "stageWas"] as const),
  ...(["voice.teach", "voice.record", "voice.stop", "voice.again", "voice.remove", "voice.orWords"] as const),
  ...(["feelings.high", "feelings.good", "feelings.even", "feelings.low", "feelings.lowest"] as const),
  ...(["stay", "contact", "email", "withdrawable", "withdraw.link"] as const),
  ...(["consents.reply.v1", "consents.followUp.v1", "consents.quote.v1", "consents.news.v1"] as const),
  ...(["errors.badEmail", "errors.consentNeeded", "errors.contactNeeded"] as const),
  ...(["thanksTitle", "thanks", "nextGuest", "errors.title", "errors.required"] as const),
] as const;

/**
 * The same of the follow-ups and their mail. A language may do without all of them: its customers
 * are asked again in the language of the business.
 */
export const FollowUpTexts = [
  ...(["followUp.mail.subject", "followUp.mail.greeting", "followUp.mail.body"] as const),
  ...(["followUp.mail.button", "followUp.mail.after", "followUp.mail.end"] as const),
  ...(["followUp.question", "followUp.hint", "followUp.told", "followUp.toldNone", "followUp.toldOne"] as const),
  ...(["followUp.toldFew", "followUp.toldMore", "followUp.shown", "followUp.shownHint"] as const),
  ...(["followUp.yes", "followUp.no", "followUp.next", "followUp.required"] as const),
  ...(["followUp.listLead", "followUp.list", "followUp.listHint", "followUp.done", "followUp.thanks"] as const),
] as const;
export const OwnTexts = [...FixedTexts, ...FollowUpTexts] as const;
export type FixedText = (typeof OwnTexts)[number];
