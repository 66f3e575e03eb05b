export { CopySheet } from "./copy-sheet";
export { DutiesSheet } from "./duties-sheet";
export { RosterListSheet } from "./roster-list-sheet";
export { ShiftSheet } from "./shift-sheet";
export { TimeOffSheet } from "./time-off-sheet";
