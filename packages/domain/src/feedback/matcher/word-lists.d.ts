declare module "@zxcvbn-ts/language-*.json.js" {
  /** Words of one language, the most frequent first. */
  const words: readonly string[];
  export default words;
}
