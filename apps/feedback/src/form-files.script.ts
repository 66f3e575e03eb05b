import { smallerPhoto } from "./smaller-photo.script";

/**
 * The chosen files of a form by field. They are sent beside its words, and stay in the page only.
 */
export type Chosen = readonly (readonly [string, File])[];

export const chosenIn = (form: HTMLFormElement): Chosen =>
  [...form.querySelectorAll<HTMLInputElement>("input[type=file]")].flatMap(({ name, files }) =>
    [...(files ?? [])].map((file) => [name, file] as const),
  );

/** The words of a form. Each file has a field that changes with it: another file, another body. */
export function wordsOf(form: HTMLFormElement): URLSearchParams {
  const words = [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  const files = chosenIn(form).map(([name, { size, lastModified }]) => [`${name}.file`, `${size} ${lastModified}`]);
  return new URLSearchParams([...words, ...files]);
}

/** The body of a request with these words and files, each photo made smaller. */
export async function bodyWith(words: string, files: Chosen): Promise<URLSearchParams | FormData> {
  if (files.length === 0) return new URLSearchParams(words);
  const body = new FormData();
  for (const [name, value] of new URLSearchParams(words)) body.append(name, value);
  for (const [name, file] of files) body.append(name, await smallerPhoto(file));
  return body;
}
