import type { ReactNode } from "react";
import { Shape, type Tone } from "./badge.tsx";

const looks: Record<"plain" | "needs" | "lost" | "good", { readonly box: string; readonly tone: Tone }> = {
  plain: { box: "border-line bg-sunken text-ink", tone: "idle" },
  needs: { box: "border-gold bg-sand text-bronze", tone: "needs" },
  lost: { box: "border-red bg-blush text-red", tone: "lost" },
  good: { box: "border-sea bg-mist text-night", tone: "good" },
};

type Props = {
  readonly look: keyof typeof looks;
  readonly role?: "alert" | "status";
  readonly children: ReactNode;
};

/** A message that stands out: with a shape and words. */
export function Notice({ look, role, children }: Props) {
  const { box, tone } = looks[look];
  return (
    <div role={role} className={`flex gap-3 rounded-md border p-3.5 ${box}`}>
      <Shape tone={tone} className="mt-1.5 size-3.5" />
      <div className="min-w-0 flex-1 font-medium break-words">{children}</div>
    </div>
  );
}

type EmptyProps = { readonly title: string; readonly help?: string; readonly children?: ReactNode };

/** Nothing to show, and what to do about it. */
export function Empty({ title, help, children }: EmptyProps) {
  return (
    <div className="rounded-lg border border-dashed border-edge bg-sheet px-5 py-10 text-center">
      <p className="font-semibold">{title}</p>
      {help && <p className="mx-auto mt-1 max-w-[50ch] text-soft">{help}</p>}
      {children && <div className="mt-4 flex justify-center">{children}</div>}
    </div>
  );
}
