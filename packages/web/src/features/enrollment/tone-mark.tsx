import { Shape, type Tone } from "../../ui/badge.tsx";

const colors: Partial<Record<Tone, string>> = { good: "text-teal", needs: "text-amber", lost: "text-red" };

/** The coloured shape of a tone, where its word stands beside it. */
export function ToneMark({ tone, className = "" }: { readonly tone: Tone; readonly className?: string }) {
  return <Shape tone={tone} className={`size-3 ${colors[tone] ?? ""} ${className}`} />;
}
