import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Escape, or the page's own "close" button. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the safe one first: it takes the focus of an urgent dialog. */
  readonly actions: ReactNode;
  /** Something is about to be lost. */
  readonly urgent?: boolean;
}

/** A modal on the browser's own dialog element: it holds the focus, closes on Escape, gives the focus back. */
export function Dialog({ open, title, onClose, children, actions, urgent = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // Starts at the title and not at the first field, which would scroll and open a phone's keyboard;
      // where something can be lost, at the safe button.
      dialog.querySelector<HTMLElement>(urgent ? ".dialog-actions button" : ".dialog-title")?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open, urgent]);

  return (
    <dialog
      ref={ref}
      className="dialog"
      role={urgent ? "alertdialog" : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // The parent owns `open`; without this the element and the state could disagree.
        event.preventDefault();
        onClose();
      }}
    >
      {open ? (
        <div className="dialog-body">
          <h2 className="dialog-title" id={titleId} tabIndex={-1}>
            {title}
          </h2>
          {children}
          <div className="dialog-actions">{actions}</div>
        </div>
      ) : null}
    </dialog>
  );
}
