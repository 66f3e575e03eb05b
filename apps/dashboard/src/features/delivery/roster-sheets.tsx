export { DutiesSheet } from "./duties-sheet";
export { RosterListSheet } from "./roster-list-sheet";
export { TimeOffSheet } from "./time-off-sheet";
export { ShiftSheet } from "./shift-sheet";
