import type { EnrollmentView } from "@payung/functions/api/view";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../lib/i18n.ts";
import { Shape, type Tone } from "../../ui/badge.tsx";
import { Section } from "../../ui/section.tsx";
import { outcomeTones, severityTones } from "./format.ts";

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
                {figure !== "rows" && <Mark tone={outcomeTones[figure]} />}
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

function Findings({ enrollment: { id, findings }, onOpen }: Props) {
  const { t, format } = useTexts();
  if (findings.length === 0) return <p className="mt-4 text-soft">{t("enrollment.findingsNone")}</p>;
  const sorted = [...findings].sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count);
  return (
    <div className="mt-5">
      <h3 className="mb-1 font-bold">{t("enrollment.findings")}</h3>
      <ul aria-label={t("enrollment.findings")} className="divide-y divide-line">
        {sorted.map(({ code, severity, count }) => (
          <li key={code} className="grid gap-x-4 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
            <p className="flex items-start gap-2 font-semibold">
              <Mark tone={severityTones[severity]} className="mt-1.5" />
              <span>
                {t(`label.finding.${code}.label`)}
                <span className="sr-only">, {t(`enrollment.severity.${severity}`)}</span>
              </span>
            </p>
            <p className="pl-5 sm:row-span-2 sm:pl-0 sm:text-right">
              <Link
                to="/enrollments/$enrollmentID"
                params={{ enrollmentID: id }}
                search={{ finding: code }}
                resetScroll={false}
                onClick={onOpen}
                className="link inline-flex min-h-6 items-center"
              >
                {t("enrollment.findingCount", { number: format.number(count) })}
                <span className="sr-only">, {t(`label.finding.${code}.label`)}</span>
              </Link>
            </p>
            <p className="pl-5 text-[0.9375rem] text-soft">{t(`label.finding.${code}.mend`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

const colors: Partial<Record<Tone, string>> = { good: "text-teal", needs: "text-amber", lost: "text-red" };

function Mark({ tone, className = "" }: { readonly tone: Tone; readonly className?: string }) {
  return <Shape tone={tone} className={`size-3 ${colors[tone] ?? ""} ${className}`} />;
}
