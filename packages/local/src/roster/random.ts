/** A stream of choices that is the same for the same seed. */
export type Random = {
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** The items in another order. */
  readonly shuffle: <T>(items: readonly T[]) => readonly T[];
};

/** Mulberry32: small, seeded and good enough to deal names and dates. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function int(least: number, most: number): number {
    return least + Math.floor(next() * (most - least + 1));
  }

  function pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError("Nothing to pick from");
    return items[int(0, items.length - 1)] as T;
  }

  function shuffle<T>(items: readonly T[]): readonly T[] {
    const dealt = [...items];
    for (let index = dealt.length - 1; index > 0; index -= 1) {
      const other = int(0, index);
      [dealt[index], dealt[other]] = [dealt[other] as T, dealt[index] as T];
    }
    return dealt;
  }

  return { int, chance: (share) => next() < share, pick, shuffle };
}
