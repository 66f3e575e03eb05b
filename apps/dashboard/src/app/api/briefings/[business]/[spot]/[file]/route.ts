import { keepBriefingFile, sendBriefingFile } from "@/api/briefing-file";

type Props = { params: Promise<{ business: string; spot: string; file: string }> };

/** The photo or clip of a spot's briefing, for members of the business. */
export const GET = async (request: Request, { params }: Props): Promise<Response> =>
  sendBriefingFile(request, await params);

/** Adds a photo or a clip; the body is the file. Repeating it changes nothing. */
export const PUT = async (request: Request, { params }: Props): Promise<Response> =>
  keepBriefingFile(request, await params);
