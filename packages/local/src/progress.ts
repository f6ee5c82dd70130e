export type Progress = {
  readonly step: (name: string, share: number) => void;
  readonly done: (text: string) => void;
};

/** A bar on the terminal; one line a step where the output is no terminal. */
export function startProgress(): Progress {
  const terminal = process.stdout.isTTY;
  let shown = "";
  return {
    step(name, share) {
      if (!terminal) {
        if (name !== shown) console.log(`  ${name} …`);
        shown = name;
        return;
      }
      const width = 24;
      const full = Math.round(Math.min(1, share) * width);
      process.stdout.write(
        `\r\x1b[K  ${"█".repeat(full)}${"░".repeat(width - full)} ${String(Math.round(share * 100)).padStart(3)} %  ${name}`,
      );
    },
    done(text) {
      if (terminal) process.stdout.write("\r\x1b[K");
      console.log(`  ${text}`);
    },
  };
}
