import { saysTheSame } from "@spots/domain/kernel/same";

/** The edit of one field: its value when the person began to change it, and the wanted value. */
export type FieldEdit<Value = unknown> = { readonly was: Value; readonly to: Value };
/** The edits of one thing, keyed by field. */
export type FieldEdits = Readonly<Record<string, FieldEdit>>;

/** Returns the fields of `to` whose value differs from `was`, each with both values. */
export const editsBetween = (was: object, to: object): FieldEdits =>
  Object.fromEntries(
    Object.entries(to)
      .map(([field, value]) => [field, { was: Reflect.get(was, field), to: value }] as const)
      .filter(([, edit]) => !saysTheSame(edit.was, edit.to)),
  );

/** Returns the edits that undo these. */
export const inverseEdits = (edits: FieldEdits): FieldEdits =>
  Object.fromEntries(Object.entries(edits).map(([field, { was, to }]) => [field, { was: to, to: was }]));

/** Returns the value of each field after the edits. */
export const valuesAfter = (edits: FieldEdits): Record<string, unknown> =>
  Object.fromEntries(Object.entries(edits).map(([field, { to }]) => [field, to]));
