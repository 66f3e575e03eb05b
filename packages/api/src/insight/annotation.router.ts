import { DeleteAnnotation, ListAnnotations, WriteAnnotation } from "@spots/domain/insight/annotation";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { deleteAnnotation, writeAnnotation } from "./annotation.commands";
import { listAnnotations } from "./annotation.queries";

export const annotationRouter = t.router({
  list: allow("pulse.read").input(ListAnnotations).query(listAnnotations),
  write: allow("annotation.write").input(WriteAnnotation).mutation(writeAnnotation),
  delete: allow("annotation.write").input(DeleteAnnotation).mutation(deleteAnnotation),
});
