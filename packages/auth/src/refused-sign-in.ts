import { DomainError } from "@spots/domain/kernel/errors";
import { CredentialsSignin } from "next-auth";

/** Carries a `DomainError` through next-auth, which passes on only errors of its own class. */
export class RefusedSignIn extends CredentialsSignin {
  constructor(readonly refusal: DomainError) {
    super();
    this.code = refusal.reason;
  }
}

/** Runs `work` and wraps its `DomainError` in a `RefusedSignIn`. */
export async function throughNextAuth<Result>(work: () => Promise<Result>): Promise<Result> {
  return work().catch((error: unknown) => {
    throw error instanceof DomainError ? new RefusedSignIn(error) : error;
  });
}
