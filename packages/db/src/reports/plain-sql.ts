import { typedAs } from "@spots/domain/people/plain";
import { Prisma } from "../generated/client";

const [from, to] = [
  Object.entries(typedAs).flatMap(([letter, typed]) => (typed.length === 1 ? [letter] : [])),
  Object.values(typedAs).filter((typed) => typed.length === 1),
];
const pairs = Object.entries(typedAs).filter(([, typed]) => typed.length > 1);

/**
 * SQL that normalises a column for searches like `plain` in the domain, without a Postgres
 * extension.
 */
export function plainSql(column: Prisma.Sql): Prisma.Sql {
  const folded = Prisma.sql`regexp_replace(lower(normalize(${column}, NFKD) collate "und-x-icu"), '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]', '', 'g')`;
  const single = Prisma.sql`translate(${folded}, ${from.join("")}, ${to.join("")})`;
  const whole = pairs.reduce((text, [letter, typed]) => Prisma.sql`replace(${text}, ${letter}, ${typed})`, single);
  return Prisma.sql`normalize(${whole}, NFC)`;
}
