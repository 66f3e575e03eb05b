export { type Improvement, type Intake, openIntake, type PublicChannel } from "@spots/db/intake/intake";
