import { useWords } from "#use-words";

const SIGNS = { up: "↑", down: "↓" };
const KEYS = { up: "Alt+ArrowUp", down: "Alt+ArrowDown" };

/** One step up or down through something; its name says what. */
export function ArrowButton({
  direction,
  label,
  hasKey = false,
  disabled,
  onClick,
}: {
  direction: "up" | "down";
  label: string;
  /** Whether Alt with the arrow key does the same. */
  hasKey?: boolean;
  disabled: boolean;
  onClick: () => void;
}) {
  const say = useWords();
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={hasKey ? KEYS[direction] : undefined}
      title={hasKey ? say("reader.withArrowKey", { label, arrow: SIGNS[direction] }) : label}
      disabled={disabled}
      onClick={onClick}
    >
      {SIGNS[direction]}
    </button>
  );
}
