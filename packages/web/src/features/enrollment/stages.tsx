import type { EnrollmentStatus } from "@payung/core/enrollment/schema";
import { useTexts } from "../../lib/i18n.ts";
import { Shape, type Tone } from "../../ui/badge.tsx";
import { currentStep, steps } from "./format.ts";

type State = "done" | "current" | "upcoming";

const dots: Record<State, string> = {
  done: "border-deep bg-deep text-white",
  current: "border-amber bg-sand text-bronze",
  upcoming: "border-edge bg-sheet text-faint",
};
const tones: Record<Exclude<State, "upcoming">, Tone> = { done: "good", current: "needs" };

/** The whole way of an enrollment, and how far it has come. */
export function Stages({ status }: { readonly status: EnrollmentStatus }) {
  const { t } = useTexts();
  const current = currentStep[status];
  if (!current) return null;
  const position = steps.indexOf(current);

  return (
    <section
      aria-label={t("enrollment.stage")}
      className="rounded-lg border border-line bg-sheet px-4 py-3.5 shadow-sheet lg:col-span-2"
    >
      <p className="mb-2 text-sm text-soft md:sr-only">
        {t("enrollment.stagePosition", { step: position + 1, total: steps.length })}
      </p>
      <ol className="grid gap-1.5 md:grid-cols-7 md:gap-0">
        {steps.map((step, index) => {
          const state = stateAt(index, position, status);
          return (
            <li
              key={step}
              aria-current={state === "current" ? "step" : undefined}
              className="group relative flex items-center gap-2.5 md:flex-col md:gap-1.5 md:text-center"
            >
              <span
                aria-hidden="true"
                className={`hidden h-0.5 md:absolute md:top-3 md:right-[calc(50%+0.875rem)] md:left-[calc(-50%+0.875rem)] md:block md:group-first:hidden ${index <= position ? "bg-deep" : "bg-line"}`}
              />
              <span
                className={`relative grid size-6 shrink-0 place-items-center rounded-full border-2 ${dots[state]}`}
              >
                {state !== "upcoming" && <Shape tone={tones[state]} className="size-3" />}
              </span>
              <span
                className={`text-sm leading-tight ${state === "current" ? "font-bold" : ""} ${state === "upcoming" ? "text-faint" : ""}`}
              >
                {t(`enrollment.step.${step}`)}
                <span className="sr-only">, {t(`enrollment.stepState.${state}`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function stateAt(index: number, position: number, status: EnrollmentStatus): State {
  if (index < position || status === "ACTIVE") return "done";
  return index === position ? "current" : "upcoming";
}
