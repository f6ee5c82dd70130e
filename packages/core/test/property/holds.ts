import fc from "fast-check";
import { expect } from "vitest";
import type { Choose } from "../case-generator.ts";

/** Which cases are drawn; the same every time unless another is asked for. */
const seed = Number(process.env.PAYUNG_SEED ?? 1);

/**
 * Judges so many random cases, of every test its own. Drawing one takes a few microseconds, so that there can
 * be a million; of a case that fails fast-check then looks for the plainest that fails as well, and the
 * error shows it.
 *
 * @param judge throws when what it is given does not hold
 */
export function holds<T>(cases: number, draw: (choose: Choose) => T, judge: (drawn: T) => void): void {
  const first = startOf(`${seed} ${expect.getState().currentTestName}`);
  for (let index = 0; index < cases; index += 1) {
    const drawn = draw(choices(first + index));
    try {
      judge(drawn);
    } catch {
      throw new Error(`Case ${index} of seed ${seed} fails.\n${plainest(first + index, draw, judge)}`);
    }
  }
}

/** A number that the text fixes (FNV-1a). */
function startOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** A stream of choices that a number fixes (mulberry32). */
function choices(start: number): Choose {
  let state = Math.imul(start, 0x9e3779b1) | 0;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) * count) / 0x100000000) | 0;
  };
}

/** The same choices again, smaller and fewer as long as the case still fails. */
function plainest<T>(start: number, draw: (choose: Choose) => T, judge: (drawn: T) => void): string {
  const made: number[] = [];
  const original = choices(start);
  draw((count) => {
    const choice = original(count);
    made.push(choice);
    return choice;
  });
  const replayed = (script: readonly number[]) => {
    let next = 0;
    return draw((count) => (script[next++] ?? 0) % count);
  };
  const result = fc.check(
    fc.property(fc.array(fc.nat(), { maxLength: 10_000 }), (script) => judge(replayed(script))),
    { examples: [[made]], numRuns: 1, endOnFailure: false },
  );
  const script = result.counterexample?.[0] ?? made;
  return `${JSON.stringify(replayed(script), null, 1)}\n${result.errorInstance}`;
}
