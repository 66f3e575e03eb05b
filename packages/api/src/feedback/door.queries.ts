export { type Door, type Guest, openDoor } from "@spots/db/door/door";
