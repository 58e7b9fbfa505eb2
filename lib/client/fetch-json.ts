/** Asks this site for JSON; an answer that is none is an error that says what was asked. */
export async function fetchJson<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`The server answered ${response.status} to ${address}.`);
  return response.json();
}
