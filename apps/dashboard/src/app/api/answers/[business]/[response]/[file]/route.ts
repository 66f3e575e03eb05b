import { sendAnswerFile } from "@/api/answer-file";

type Props = { params: Promise<{ business: string; response: string; file: string }> };

/** A customer's photo or recording, for those who may see the answer. */
export const GET = async (request: Request, { params }: Props): Promise<Response> =>
  sendAnswerFile(request, await params);
