/**
 * Asks this site for JSON; an answer that is none is an error that says what was asked. No header of its own: the
 * browser would not take what a page has asked for ahead with other ones.
 */
export async function fetchJson<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status} to ${address}.`);
  return response.json();
}
