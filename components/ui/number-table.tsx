import { useWords } from "#use-words";
import type { NumberTable as Table } from "@/lib/records/method";
import { formatCount } from "@/lib/words/number-label";
import type { Words } from "@/lib/words/words";
import { writtenIn } from "@/lib/words/written-in";
import styles from "./number-table.module.css";

/** Numbers side by side, each row in its unit; what was not measured is said to be so. */
export function NumberTable({ table: { caption, columns, rows } }: { table: Table }) {
  const say = useWords();
  const own = writtenIn(say);
  return (
    <table className={styles.table}>
      <caption {...own}>{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col" {...own}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ term, unit, values }) => (
          <tr key={term}>
            <th scope="row" {...own}>
              {term}
            </th>
            {columns.map((column, index) => (
              <td key={column}>{formatValue(values[index] ?? null, unit, say)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function formatValue(
  value: number | null,
  unit: Table["rows"][number]["unit"],
  say: Words,
): string {
  if (value === null) return say("ui.notMeasured");
  return unit === "percent" ? say("ui.percent", { value }) : formatCount(value, say);
}
