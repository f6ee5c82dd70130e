import type { ReactNode } from "react";

type Entry = {
  readonly key: string | number;
  readonly what: string;
  readonly who: string;
  readonly at: ReactNode;
  readonly comment?: string | undefined;
};

/** What happened, in order, with who and when. */
export function Timeline({ label, entries }: { readonly label: string; readonly entries: readonly Entry[] }) {
  return (
    <ol
      aria-label={label}
      className="relative grid gap-4 before:absolute before:top-2 before:bottom-2 before:left-[5px] before:w-0.5 before:bg-line"
    >
      {entries.map(({ key, what, who, at, comment }) => (
        <li
          key={key}
          className="relative pl-6 before:absolute before:top-[7px] before:left-0 before:size-3 before:rounded-full before:border-2 before:border-teal before:bg-sheet"
        >
          <p className="font-semibold">{what}</p>
          <p className="text-sm text-soft">
            {who}, {at}
          </p>
          {comment && (
            <p className="mt-1 border-l-2 border-gold pl-3 text-[0.9375rem] break-words">{comment}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
