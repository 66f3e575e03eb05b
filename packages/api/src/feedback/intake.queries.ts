export { type Guest, type Intake, openIntake } from "@spots/db/intake/intake";
