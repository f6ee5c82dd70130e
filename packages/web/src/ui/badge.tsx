import type { ReactNode } from "react";

/** What a status means for the reader; each has its own shape besides its colour. */
export type Tone = "idle" | "moving" | "needs" | "good" | "stopped" | "lost";

const colors: Record<Tone, string> = {
  idle: "border-edge bg-sheet text-soft",
  moving: "border-sea bg-mist text-night",
  needs: "border-gold bg-sand text-bronze",
  good: "border-deep bg-deep text-white",
  stopped: "border-line bg-sunken text-soft",
  lost: "border-red bg-blush text-red",
};

const shapes: Record<Tone, ReactNode> = {
  idle: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  moving: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1.800a4.2 4.2 0 0 1 0 8.400Z" fill="currentColor" />
    </>
  ),
  needs: <path d="M6 .8 11.2 6 6 11.2.8 6Z" fill="currentColor" />,
  good: (
    <path
      d="m2 6.5 2.7 2.700L10 3.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  stopped: <rect x="1.8" y="1.8" width="8.4" height="8.4" rx="1" fill="currentColor" />,
  lost: <path d="M6 1 11.4 10.600H.6Z" fill="currentColor" />,
};

/** The shape of a tone alone, for where the word stands beside it. */
export function Shape({ tone, className = "size-3" }: { readonly tone: Tone; readonly className?: string }) {
  return (
    <svg viewBox="0 0 12 12" className={`shrink-0 ${className}`} aria-hidden="true" focusable="false">
      {shapes[tone]}
    </svg>
  );
}

/** A status: a word with a shape. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm font-semibold md:whitespace-nowrap ${colors[tone]}`}
    >
      <Shape tone={tone} />
      {children}
    </span>
  );
}
