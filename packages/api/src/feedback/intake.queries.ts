export { type CodeState, type Improvement, type Intake, openIntake, type PublicChannel } from "@spots/db/intake/intake";
