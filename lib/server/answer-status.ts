import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { processWide } from "@/lib/process-wide";

const answers = processWide("answers under way", () => new AsyncLocalStorage<ServerResponse>());

/** Lets the page that is drawn say with which status it is answered. */
export function withAnswer<Result>(response: ServerResponse, draw: () => Result): Result {
  return answers.run(response, draw);
}

/**
 * Says with which HTTP status the page that is being drawn is answered. A page that Next itself takes for missing is
 * drawn by the browser alone: without scripts it is empty, and it has no language. Nothing happens where the answer
 * has begun, and where no front door is (`npm run dev`).
 */
export function setAnswerStatus(status: number) {
  const response = answers.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
