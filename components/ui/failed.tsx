import { useWords } from "#use-words";
import styles from "./failed.module.css";

/** Says what could not be had, and tries once more. */
export function Failed({
  reason,
  className,
  isAlert = true,
  onRetry,
}: {
  reason: string;
  className?: string | undefined;
  /** Whether it is said aloud at once: not by each of many rows. */
  isAlert?: boolean;
  onRetry: () => void;
}) {
  const say = useWords();
  return (
    <p role={isAlert ? "alert" : undefined} className={className}>
      {reason}{" "}
      <button type="button" className={styles.retry} onClick={onRetry}>
        {say("ui.tryAgain")}
      </button>
    </p>
  );
}
