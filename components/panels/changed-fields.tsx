import { useWords } from "#use-words";
import type { FieldChange } from "@/lib/records/release";
import { Written } from "../ui/written";
import styles from "./changes-panel.module.css";

/** What was changed in a record, field by field: what it said then beside what it says today. */
export function ChangedFields({ fields }: { fields: readonly FieldChange[] }) {
  const say = useWords();
  return (
    <dl className={styles.fields}>
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>
            {/* By its name in the record, which the schema documents. */}
            <code lang="en" dir="ltr">
              {field}
            </code>
          </dt>
          <dd>
            <span className={styles.side}>{say("releases.before")}</span> <Value value={before} />
          </dd>
          <dd>
            <span className={styles.side}>{say("releases.after")}</span> <Value value={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Words as they stand in the record; whatever else as the record writes it. */
function Value({ value }: { value: FieldChange["before"] }) {
  const say = useWords();
  if (value === null) return <i>{say("releases.nothing")}</i>;
  if (typeof value === "string") return <Written>{value}</Written>;
  return (
    <code lang="en" dir="ltr">
      {JSON.stringify(value)}
    </code>
  );
}
