export { DutiesSheet } from "./duties-sheet";
export { ShiftSheet } from "./shift-sheet";
