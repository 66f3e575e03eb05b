import "server-only";
import { createCaller } from "@spots/api/trpc/root";
import { notFound } from "@spots/domain/kernel/errors";
import { Id } from "@spots/domain/kernel/ids";
import { fileKey } from "@spots/files/store";
import { v7 } from "uuid";
import { refuse } from "./photo";
import { contextFor } from "./request-context";
import { sendBytes } from "./send-bytes";

type Named = { readonly business: string; readonly response: string; readonly file: string };

/** The ids in an address. An invalid one is NOT_FOUND like an unknown one. */
function idsIn({ response, file }: Named) {
  const ids = { responseId: Id.safeParse(response).data, fileId: Id.safeParse(file).data };
  if (!ids.responseId || !ids.fileId) throw notFound();
  return { responseId: ids.responseId, fileId: ids.fileId };
}

/** Sends a photo or recording of an answer to a reader who may see the answer. */
export async function sendAnswerFile(request: Request, named: Named): Promise<Response> {
  const context = await contextFor(v7());
  try {
    const ids = idsIn(named);
    const { businessId, kind, type } = await createCaller(context).response.file({ business: named.business, ...ids });
    const bytes = await context.files.get(fileKey(businessId, kind, ids.fileId));
    if (bytes === null) throw notFound();
    return sendBytes(request, bytes, type);
  } catch (error) {
    return refuse(error, context);
  }
}
