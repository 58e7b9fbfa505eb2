/** Takes one problem: data file, record id, field and what is wrong with it. */
export type Report = (file: string, record: string, field: string, message: string) => void;

/** Calls back once for each id that occurs more than once. */
export function reportTwice(records: readonly { id: string }[], report: (id: string) => void) {
  const times = new Map<string, number>();
  for (const { id } of records) {
    const time = (times.get(id) ?? 0) + 1;
    if (time === 2) report(id);
    times.set(id, time);
  }
}
