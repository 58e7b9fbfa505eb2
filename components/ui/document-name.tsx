import { useWords } from "#use-words";
import { writtenIn } from "@/lib/words/written-in";
import styles from "./document-name.module.css";

/** A document's short name, in the one colour that nothing but documents has. */
export function DocumentName({ children }: { children: string }) {
  return (
    <span className={styles.name} {...writtenIn(useWords())} dir="auto">
      {children}
    </span>
  );
}
