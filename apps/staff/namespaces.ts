/** The parts of the catalogue that the app shows; the build takes only these. */
export const namespaces = [
  "customerPromise",
  "delivery",
  "editing",
  "errors",
  "forms",
  "glossary.term.spontaneous",
  "guidedPath.actions",
  "notification",
  "shell",
  "staffApp",
] as const;
