import { formatDecimal } from "@/lib/words/number-label";
import type { Words } from "@/lib/words/words";

/** The server's refusal of what was asked. */
class RefusalError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly address: string,
  ) {
    super(message);
  }
}

/**
 * Asks this site for JSON; an answer that is none is an error that says what was asked. No header of its own: the
 * browser would not take what a page has asked for ahead with other ones.
 */
export function fetchJson<Answer>(address: string): Promise<Answer> {
  return readJson(address, fetch(address));
}

/** The same of what comes and goes: what the browser kept of it is used only where it is still so. */
export function fetchFreshJson<Answer>(address: string): Promise<Answer> {
  return readJson(address, fetch(address, { cache: "no-cache" }));
}

async function readJson<Answer>(address: string, asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  const { ok, status } = response;
  if (!ok) throw new RefusalError(`The server answered ${status} to ${address}.`, status, address);
  return response.json();
}

/** Why nothing came of what was asked; the browser says its own errors in its own language. */
export function describeFailure(error: Error, say: Words): string {
  if (!(error instanceof RefusalError)) return error.message;
  const { status, address } = error;
  return say("ui.serverRefused", { status: formatDecimal(status, say), address });
}
