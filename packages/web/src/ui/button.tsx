import type { ButtonHTMLAttributes } from "react";

type Look = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<Look, string> = {
  primary: "border-transparent bg-teal text-white hover:bg-night aria-disabled:bg-soft",
  secondary: "border-edge bg-sheet text-ink hover:border-teal hover:text-night hover:bg-mist",
  quiet:
    "border-transparent text-teal underline decoration-sea underline-offset-4 hover:text-night hover:bg-mist",
  danger: "border-red bg-sheet text-red hover:bg-blush",
};

/** The classes of a button, for links that look like one. */
export function buttonLook(look: Look): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 text-center font-semibold transition-colors ${looks[look]}`;
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: Look;
  /** Work is under way: the button stays in reach of the keyboard and does nothing. */
  readonly busy?: boolean;
};

/** A button that is at least 44 px high. */
export function Button({ look = "secondary", busy = false, className = "", onClick, type, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type ?? "button"}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
      className={`${buttonLook(look)} ${busy ? "cursor-progress" : ""} ${className}`}
    />
  );
}
