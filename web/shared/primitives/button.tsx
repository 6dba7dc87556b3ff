import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from "react";

/** `main`: the one action of a screen. `plain`: others. `quiet`: reads like a link. `stop`: ends or deletes something. */
export type ButtonKind = "main" | "plain" | "quiet" | "stop";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type"> {
  readonly kind?: ButtonKind;
  readonly type?: "button" | "submit";
  /** Work is under way: a second press does nothing and assistive technology hears that it is busy. */
  readonly busy?: boolean;
  /** Not possible yet, but still focusable: say why in the element that `aria-describedby` names. */
  readonly blocked?: boolean;
  readonly children: ReactNode;
}

/** A button that says what happens. At least 44 px; never loses focus while busy. */
export function Button({
  kind = "plain",
  type = "button",
  busy = false,
  blocked = false,
  onClick,
  children,
  className,
  ...rest
}: ButtonProps) {
  const inert = busy || blocked;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (inert) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={className === undefined ? "button" : `button ${className}`}
      data-kind={kind}
      aria-busy={busy || undefined}
      aria-disabled={inert || undefined}
      onClick={press}
    >
      {children}
    </button>
  );
}
