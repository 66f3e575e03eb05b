import { keepPhoto, sendPhoto } from "@/api/photo";

type Props = { params: Promise<{ business: string; moment: string; photo: string }> };

/** A moment's photo, for those who may see the moment. */
export const GET = async (_request: Request, { params }: Props): Promise<Response> => sendPhoto(await params);

/** Adds a photo to a delivered moment; the body is the file. Repeating it changes nothing. */
export const PUT = async (request: Request, { params }: Props): Promise<Response> => keepPhoto(request, await params);
