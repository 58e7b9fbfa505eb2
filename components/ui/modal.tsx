"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useEscape } from "@/lib/client/use-escape";
import styles from "./modal.module.css";

/** A dialog over the page, open as long as it is drawn: closed by Escape, by a press beside it, by a phone's way back. */
export function Modal({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // Closing gives the focus back; an element that is only taken away does not.
    return () => current?.close();
  }, []);
  useEscape(onClose);
  return (
    <dialog
      ref={dialog}
      className={styles.modal}
      aria-label={label}
      onCancel={(event) => {
        // A phone's way back closes it without a key.
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
      onPointerDown={({ target }) => {
        if (target === dialog.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
