import { notFound } from "next/navigation";

/**
 * Answers every unknown address of a business with "page not found" inside the business's layout.
 */
export async function generateMetadata(): Promise<never> {
  notFound();
}

export default function Nowhere() {
  notFound();
}
