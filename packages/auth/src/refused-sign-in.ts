import { DomainError } from "@spots/domain/kernel/errors";
import { CredentialsSignin } from "next-auth";

/** A refusal of ours inside next-auth, which hands on no error but its own. */
export class RefusedSignIn extends CredentialsSignin {
  constructor(readonly refusal: DomainError) {
    super();
    this.code = refusal.reason;
  }
}

/** Does `work`; what it refuses passes through next-auth. */
export async function throughNextAuth<Result>(work: () => Promise<Result>): Promise<Result> {
  return work().catch((error: unknown) => {
    throw error instanceof DomainError ? new RefusedSignIn(error) : error;
  });
}
