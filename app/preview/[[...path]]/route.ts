import { answerPreview } from "@/lib/preview/answer-preview";

/** Preview images; a server that is started by `npm start` answers them before its pages are asked. */
const answer = (request: Request) => answerPreview(request);

export { answer as GET, answer as HEAD };
