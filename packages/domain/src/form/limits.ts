/** The most questions of a form, and forms of a business. */
export const mostQuestions = 20;
export const mostForms = 50;
/** The most languages of a form, and characters of a fixed text in one of them. */
export const mostLanguages = 8;
export const mostFixedText = 300;
/** The most options of a question. */
export const mostOptions = 12;
/** The most characters of a question in the business's own words, and of one of its options. */
export const mostQuestionText = 200;
export const mostOptionText = 80;
/** The most characters of the own words of the page of thanks. */
export const mostEndingText = 300;
