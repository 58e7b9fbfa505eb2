/** Ends the program with one clear message for a person. */
export function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
