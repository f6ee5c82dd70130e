import { useSyncExternalStore } from "react";

const wide = "(min-width: 48rem)";

/** Whether the screen has room for tables and the full header. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(wide).matches);
}

function subscribe(onChange: () => void) {
  const media = matchMedia(wide);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
