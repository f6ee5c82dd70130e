import { type ReactNode, type Ref, useId } from "react";

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** A plain section has no sheet under it. */
  readonly plain?: boolean;
  readonly className?: string;
};

/** A named part of a page. */
export function Section({ title, lead, aside, children, headingRef, plain = false, className = "" }: Props) {
  const id = useId();
  const sheet = plain ? "" : "rounded-lg border border-line bg-sheet p-4 shadow-sheet sm:p-5";
  return (
    <section aria-labelledby={id} className={`${sheet} ${className}`}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} ref={headingRef} tabIndex={-1} className="text-lg font-bold">
          {title}
        </h2>
        {aside}
      </div>
      {lead && <p className="-mt-2 mb-3 text-sm text-soft">{lead}</p>}
      {children}
    </section>
  );
}

type Fact = { readonly term: string; readonly value: ReactNode };

/** Terms and what they are, two columns where there is room. */
export function Facts({
  facts,
  narrow = false,
}: {
  readonly facts: readonly Fact[];
  readonly narrow?: boolean;
}) {
  return (
    <dl className={`grid gap-x-6 gap-y-3 ${narrow ? "" : "sm:grid-cols-2"}`}>
      {facts.map(({ term, value }) => (
        <div key={term} className="min-w-0">
          <dt className="text-sm text-faint">{term}</dt>
          <dd className="font-medium break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
