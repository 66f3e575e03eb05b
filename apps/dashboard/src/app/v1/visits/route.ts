import { reportVisits } from "@spots/api/delivery/visit-report.commands";
import { ReportVisits } from "@spots/domain/delivery/visit-report";
import { keyHandler } from "@/api/key-call";

/** Booking and till systems report visits, and get the address to print for each. */
export const POST = keyHandler({ scope: "visits", schema: ReportVisits, mostBytes: 128 * 1024, run: reportVisits });
