import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTexts } from "../lib/i18n.ts";

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Stands beside the title: a status, or the page's first action. */
  readonly aside?: ReactNode;
  readonly trail?: ReactNode;
  readonly children: ReactNode;
};

// The page the user last came to, and whether from another page of this app.
let last: { readonly path: string; readonly navigated: boolean } | undefined;

/** The frame of every page: document title, one heading that takes the focus on navigation. */
export function PageFrame({ title, lead, aside, trail, children }: Props) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });

  useEffect(() => {
    const moved = last !== undefined && last.path !== path;
    if (moved || last === undefined) last = { path, navigated: moved };
    // Content that takes the place of "loading" brings a new heading: the focus goes over to it.
    const lost = last.navigated && document.activeElement === document.body;
    if (moved || lost) heading.current?.focus();
  }, [path]);

  return (
    <>
      <title>{`${title} · ${t("app.name")}`}</title>
      <div className="mb-6">
        {trail && <div className="mb-2 text-sm">{trail}</div>}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold tracking-tight sm:text-3xl">
            {title}
          </h1>
          {aside}
        </div>
        {lead && <div className="mt-1.5 max-w-[65ch] text-soft">{lead}</div>}
      </div>
      {children}
    </>
  );
}
