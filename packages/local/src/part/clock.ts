import { recall, remember, type Store } from "./store.ts";

export type Clock = { readonly now: () => Date; readonly move: (to: Date) => void };

/**
 * The clock that the whole runtime follows: real time moved by an offset, which every handler reads from
 * `CLOCK_OFFSET_MS`. It starts at `start` where nothing else is remembered.
 */
export function startClock(store: Store, start: Date | undefined): Clock {
  const set = (offset: number) => {
    remember(store, "clock-offset", String(offset));
    process.env.CLOCK_OFFSET_MS = String(offset);
  };
  const known = recall(store, "clock-offset");
  set(known === undefined ? (start?.getTime() ?? Date.now()) - Date.now() : Number(known));
  return {
    now: () => new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS)),
    move: (to) => set(to.getTime() - Date.now()),
  };
}
