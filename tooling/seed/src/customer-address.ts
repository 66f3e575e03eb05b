/**
 * What the e-mail address of a simulated customer says, so that whoever reads their mail can answer
 * as they would.
 */
export type AddressedCustomer = {
  readonly slug: string;
  /** The key of the customer (`remembererOf`), of letters, digits and spaces. */
  readonly key: string;
  /** The scenario's spots that they got. */
  readonly got: readonly boolean[];
  /** When they answered the first time. */
  readonly at: Date;
};

/** @example customer-26-145-10010-20261102@customers.copper-comb.example */
export function addressOf({ slug, key, got, at }: AddressedCustomer): string {
  const spots = got.map((is) => (is ? "1" : "0")).join("");
  const day = at.toISOString().slice(0, 10).replaceAll("-", "");
  return `customer-${key.replaceAll(" ", "-")}-${spots}-${day}@customers.${slug}.example`;
}

const written = /^customer-([a-z\d-]+)-([01]+)-(\d{4})(\d{2})(\d{2})@customers\.([a-z\d-]+)\.example$/;

/** The customer of an address; null for another one. */
export function customerOf(address: string): AddressedCustomer | null {
  const [, key, spots, year, month, day, slug] = written.exec(address) ?? [];
  if (key === undefined || spots === undefined || slug === undefined) return null;
  const at = new Date(`${year}-${month}-${day}T12:00:00Z`);
  return { slug, key: key.replaceAll("-", " "), got: [...spots].map((each) => each === "1"), at };
}
