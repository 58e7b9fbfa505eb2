import { answerPicture } from "@/lib/preview/answer-picture";

/** Maps of pages as sheets; a server that is started by `npm start` answers them before its pages are asked. */
const answer = (request: Request) => answerPicture(request);

export { answer as GET, answer as HEAD };
