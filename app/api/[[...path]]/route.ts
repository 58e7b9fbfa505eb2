import { answerApi } from "@/lib/ogc/api";

/** The API; a server that is started by `npm start` answers it before its pages are asked. */
const answer = (request: Request) => answerApi(request);

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
