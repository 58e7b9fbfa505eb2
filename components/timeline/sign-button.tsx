import type { ReactNode, Ref } from "react";

/** A button with a sign or a short word for who sees it, and its whole name for who hears it or asks what it is. */
export function SignButton({
  ref,
  name,
  onClick,
  disabled = false,
  children,
}: {
  ref?: Ref<HTMLButtonElement>;
  name: string;
  onClick: () => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <button
      ref={ref}
      type="button"
      aria-label={name}
      title={name}
      onClick={onClick}
      disabled={disabled}
    >
      {children}
    </button>
  );
}
