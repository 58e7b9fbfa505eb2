/**
 * Where each title stands in the order of a language (Unicode Collation Algorithm, as `Intl.Collator` tailors it), as
 * text that sorts so; titles that differ in accents or letter case alone stand at one place.
 */
export function orderTitles(
  items: readonly { title: string }[],
  language: string,
): (title: string) => string {
  const { compare } = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  const titles = [...new Set(items.map(({ title }) => title))].sort(compare);
  const order = new Map<string, string>();
  let place = 0;
  for (const [index, title] of titles.entries()) {
    const before = titles[index - 1];
    if (before !== undefined && compare(before, title) !== 0) place += 1;
    order.set(title, String(place).padStart(9, "0"));
  }
  return (title) => order.get(title) ?? "";
}
