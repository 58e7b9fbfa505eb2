import styles from "./document-name.module.css";

/** A document's short name, in the one colour that nothing but documents has. */
export function DocumentName({ children }: { children: string }) {
  return (
    <span className={styles.name} dir="auto">
      {children}
    </span>
  );
}
