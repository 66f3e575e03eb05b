import { saysTheSame } from "@spots/domain/kernel/same";

/** Of a field, what it was when the person began to change it, and what it shall be. */
export type FieldEdit<Value = unknown> = { readonly was: Value; readonly to: Value };
/** The edits of one thing, by field. */
export type FieldEdits = Readonly<Record<string, FieldEdit>>;

/** The fields of `to` that say something else than in `was`, each with both values. */
export const editsBetween = (was: object, to: object): FieldEdits =>
  Object.fromEntries(
    Object.entries(to)
      .map(([field, value]) => [field, { was: Reflect.get(was, field), to: value }] as const)
      .filter(([, edit]) => !saysTheSame(edit.was, edit.to)),
  );

/** The edits that take these back. */
export const inverseEdits = (edits: FieldEdits): FieldEdits =>
  Object.fromEntries(Object.entries(edits).map(([field, { was, to }]) => [field, { was: to, to: was }]));

/** What each field says after the edits. */
export const valuesAfter = (edits: FieldEdits): Record<string, unknown> =>
  Object.fromEntries(Object.entries(edits).map(([field, { to }]) => [field, to]));
