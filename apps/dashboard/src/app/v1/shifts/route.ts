import { putShifts } from "@spots/api/delivery/put-shifts.commands";
import { keyHandler } from "@/api/key-call";

/** Takes the shifts of a roster program. */
export const PUT = keyHandler(putShifts);
