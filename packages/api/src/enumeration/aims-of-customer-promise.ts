import { newId } from "@spots/test-kit/ids";
import type { TargetBusiness } from "@spots/test-kit/target-business";
import { type Aim, noIds } from "./aim";

const step = ({ customerPromise }: TargetBusiness) => ({ stepId: newId(), promiseId: customerPromise.id });

const startedAt = new Date().toISOString();

/** The inputs with foreign ids for the procedures of promises to customers. */
export const aimsOfCustomerPromise: Readonly<Record<string, Aim>> = {
  "customerPromise.mine": noIds,
  "customerPromise.list": ({ location, spot, promise }) => [
    { locationId: location.id, spotId: spot.id },
    { brandPromiseId: promise.id },
  ],
  "customerPromise.read": ({ customerPromise }) => ({ promiseId: customerPromise.id }),
  "customerPromise.make": ({ location, spot }) => ({
    ...{ id: newId(), locationId: location.id, spotId: spot.id, kind: "call", inMinutes: 10 },
    visit: { id: newId(), startedAt },
  }),
  "customerPromise.keep": step,
  "customerPromise.break": (target) => ({ ...step(target), reason: "Forgotten" }),
  "customerPromise.withdraw": (target) => ({ ...step(target), reason: "They left" }),
  "customerPromise.handOver": (target) => ({ ...step(target), memberId: target.staff.id }),
  "customerPromise.take": step,
  "customerPromise.move": (target) => ({ ...step(target), inMinutes: 20 }),
  "customerPromise.undo": (target) => ({ ...step(target), undoes: target.customerPromise.id }),
};
