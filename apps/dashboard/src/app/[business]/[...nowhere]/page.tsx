import { notFound } from "next/navigation";

/** An address that no page has: said within the business, with its navigation. */
export async function generateMetadata(): Promise<never> {
  notFound();
}

export default function Nowhere() {
  notFound();
}
