import { type ReactNode, useEffect, useRef, useState } from "react";

/** Scrolls sideways within itself; can be reached by keyboard when there is something to scroll. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);

  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);

  const reach = overflows ? ({ role: "region", "aria-label": label, tabIndex: 0 } as const) : {};
  return (
    <div ref={region} {...reach} className="overflow-x-auto">
      {children}
    </div>
  );
}
