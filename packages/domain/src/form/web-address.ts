/** The most characters of a web address. */
const mostAddress = 500;

/** Whether a text is an address of a page: https, a host, and no name or password. */
export function isWebAddress(text: string): boolean {
  if (text.length > mostAddress || !/^https:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === "https:" && hostname.includes(".") && username === "" && password === "";
}
