export { type Door, DoorUnreachable, openDoor } from "@spots/db/door/door";
export type { Guest } from "@spots/db/door/guest";
