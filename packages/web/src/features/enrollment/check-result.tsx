import type { EnrollmentView } from "@payung/functions/api/view";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../lib/i18n.ts";
import { Section } from "../../ui/section.tsx";
import { Findings } from "./findings.tsx";
import { outcomeTones } from "./format.ts";
import { ToneMark } from "./tone-mark.tsx";

type Props = { readonly enrollment: EnrollmentView; readonly onOpen: () => void };

const figures = ["rows", "accepted", "warned", "rejected"] as const;

/** What the check of the file found; every figure opens its rows. */
export function CheckResult({ enrollment, onOpen }: Props) {
  const { t, format } = useTexts();
  const { id, counts } = enrollment;
  if (counts.rows === 0) return null;

  return (
    <Section title={t("enrollment.counts")} lead={t("enrollment.countsHelp")}>
      <ul aria-label={t("enrollment.counts")} className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {figures.map((figure) => (
          <li key={figure}>
            <Link
              to="/enrollments/$enrollmentID"
              params={{ enrollmentID: id }}
              search={figure === "rows" ? {} : { outcome: figure }}
              resetScroll={false}
              onClick={onOpen}
              className="group flex h-full flex-col rounded-md border border-line p-3 hover:border-teal hover:bg-mist"
            >
              <span className="flex items-center gap-1.5 text-sm font-semibold text-soft">
                {figure !== "rows" && <ToneMark tone={outcomeTones[figure]} />}
                {t(`enrollment.count.${figure}`)}
              </span>
              <span className="text-2xl font-bold tracking-tight group-hover:underline">
                {format.number(counts[figure])}
              </span>
              <span className="sr-only">, {t("enrollment.openRows")}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Findings enrollment={enrollment} onOpen={onOpen} />
    </Section>
  );
}
