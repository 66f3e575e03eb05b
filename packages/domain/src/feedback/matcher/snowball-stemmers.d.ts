declare module "snowball-stemmers" {
  /** A stemmer of the Snowball project for one language. */
  function newStemmer(language: "english" | "german"): { stem(word: string): string };
  export default { newStemmer };
}
