import { forgetCustomers } from "@spots/api/delivery/known-customer.commands";
import { ForgetCustomers } from "@spots/domain/delivery/visit-report";
import { keyHandler } from "@/api/key-call";

/** Booking and till systems forget customers whom they reported. */
export const POST = keyHandler({
  scope: "visits",
  schema: ForgetCustomers,
  mostBytes: 32 * 1024,
  run: forgetCustomers,
});
