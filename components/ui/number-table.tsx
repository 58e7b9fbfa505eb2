import type { NumberTable as Table } from "@/lib/records/method";
import { formatCount } from "@/lib/words/number-label";
import styles from "./number-table.module.css";

/** Numbers side by side, each row in its unit; what was not measured is said to be so. */
export function NumberTable({ table: { caption, columns, rows } }: { table: Table }) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ term, unit, values }) => (
          <tr key={term}>
            <th scope="row">{term}</th>
            {columns.map((column, index) => (
              <td key={column}>{formatValue(values[index] ?? null, unit)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function formatValue(value: number | null, unit: Table["rows"][number]["unit"]): string {
  if (value === null) return "not measured";
  return unit === "percent" ? `${formatCount(value)} %` : formatCount(value);
}
