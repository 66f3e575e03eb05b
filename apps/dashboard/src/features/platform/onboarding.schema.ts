import { OnboardBusiness } from "@spots/domain/platform/business";
import { z } from "zod";

/** The values of the form; the staff list stays a text until the form is submitted. */
export const Onboarding = OnboardBusiness.omit({ staff: true, withoutAccount: true }).extend({
  staffList: z.string(),
  /** Whether people without an address are added as members who do not sign in. */
  takesNames: z.boolean(),
});
