import type { EnrollmentStatus } from "@payung/core/enrollment/schema";
import type { EnrollmentView, TaskView } from "@payung/functions/api/view";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useRef } from "react";
import { useTexts } from "../../lib/i18n.ts";
import { Badge } from "../../ui/badge.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { Facts, Section } from "../../ui/section.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { useEnrollment } from "./api.ts";
import { CheckResult } from "./check-result.tsx";
import { EnrollmentHistory } from "./enrollment-history.tsx";
import { EnrollmentRows, type RowFilter } from "./enrollment-rows.tsx";
import { statusTones } from "./format.ts";
import { Returns } from "./handover.tsx";
import { Progress } from "./progress.tsx";
import { Stages } from "./stages.tsx";
import { Verbs } from "./verbs.tsx";

type Props = {
  readonly id: string;
  readonly filter: RowFilter;
  /** The panel of the task that the enrollment waits for. */
  readonly decision: (task: TaskView, enrollment: EnrollmentView) => ReactNode;
};

const problemTitles: Partial<Record<EnrollmentStatus, "mend" | "rejected" | "cancelled">> = {
  RETURNED: "mend",
  REJECTED: "rejected",
  CANCELLED: "cancelled",
};

/** One enrollment: what it is, where it stands, what may be done and what happens next. */
export function EnrollmentPage({ id, filter, decision }: Props) {
  const { t } = useTexts();
  const { data: enrollment, error, refetch } = useEnrollment(id);

  if (enrollment) return <Detail enrollment={enrollment} filter={filter} decision={decision} />;
  return (
    <PageFrame title={t("enrollment.one")} trail={<Trail />}>
      {error ? <Trouble error={error} retry={refetch} /> : <Loading />}
    </PageFrame>
  );
}

function Detail({
  enrollment,
  filter,
  decision,
}: Omit<Props, "id"> & { readonly enrollment: EnrollmentView }) {
  const { t, format } = useTexts();
  const rows = useRef<HTMLHeadingElement>(null);
  const { status, category, decree, region, problem, openTask } = enrollment;

  return (
    <PageFrame
      title={t("enrollment.heading", { category: t(`label.category.${category}`) })}
      trail={<Trail />}
      lead={`${t("enrollment.decreeLine", { number: decree.number, date: format.date(decree.date) })} · ${region.name}`}
      aside={<Badge tone={statusTones[status]}>{t(`label.enrollmentStatus.${status}`)}</Badge>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Stages status={status} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <Section title={t("enrollment.next")}>
            <p className="max-w-[65ch]">{t(`label.enrollmentNext.${status}`)}</p>
            <Progress enrollment={enrollment} />
            {problem && (
              <div className="mt-4">
                <Notice look={status === "REJECTED" ? "lost" : "needs"}>
                  <p className="font-bold">{t(`enrollment.problem.${problemTitles[status] ?? "notice"}`)}</p>
                  <p className="mt-0.5">{problem.message}</p>
                  {status === "RETURNED" && <Returns enrollment={enrollment} />}
                </Notice>
              </div>
            )}
            <Verbs enrollment={enrollment} />
          </Section>
          {openTask && decision(openTask, enrollment)}
          <CheckResult enrollment={enrollment} onOpen={() => rows.current?.focus()} />
        </div>
        <aside className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <About enrollment={enrollment} />
          <Funding enrollment={enrollment} />
          <Registration enrollment={enrollment} />
          <EnrollmentHistory enrollment={enrollment} />
        </aside>
        <div className="min-w-0 lg:col-span-2">
          <EnrollmentRows enrollment={enrollment} filter={filter} headingRef={rows} />
        </div>
      </div>
    </PageFrame>
  );
}

function Trail() {
  const { t } = useTexts();
  return (
    <Link to="/enrollments" className="link inline-flex min-h-6 items-center">
      <span aria-hidden="true">←&nbsp;</span>
      {t("enrollment.list")}
    </Link>
  );
}

function About({ enrollment }: { readonly enrollment: EnrollmentView }) {
  const { t, format } = useTexts();
  const { category, region, startMonth, fundingSource, round, fileName, createdByName, createdAt } =
    enrollment;
  return (
    <Section title={t("enrollment.facts")}>
      <Facts
        narrow
        facts={[
          { term: t("enrollment.fact.category"), value: t(`label.category.${category}`) },
          { term: t("enrollment.fact.region"), value: region.name },
          { term: t("enrollment.fact.startMonth"), value: format.month(startMonth) },
          { term: t("enrollment.fact.fundingSource"), value: t(`label.fundingSource.${fundingSource}`) },
          { term: t("enrollment.fact.file"), value: t("enrollment.round", { round, name: fileName }) },
          {
            term: t("enrollment.fact.createdBy"),
            value: `${createdByName}, ${format.instant(createdAt)}`,
          },
        ]}
      />
    </Section>
  );
}

function Funding({ enrollment: { funding } }: { readonly enrollment: EnrollmentView }) {
  const { t, format } = useTexts();
  if (!funding) return null;
  const { people, months, jkk, jkm, total } = funding;
  const lines = [
    { label: t("label.programme.JKK"), amount: jkk },
    { label: t("label.programme.JKM"), amount: jkm },
  ];
  return (
    <Section title={t("enrollment.funding")}>
      <p className="text-2xl font-bold tracking-tight">{format.rupiah(total)}</p>
      <p className="mb-3 text-sm text-soft">
        {t("enrollment.fundingLine", { people: format.number(people), months })}
      </p>
      <dl className="grid gap-1.5 border-t border-line pt-3">
        {lines.map(({ label, amount }) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-3">
            <dt className="text-soft">{label}</dt>
            <dd className="ml-auto font-semibold">{format.rupiah(amount)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Registration({ enrollment: { registration } }: { readonly enrollment: EnrollmentView }) {
  const { t, format } = useTexts();
  if (!registration) return null;
  const lines = [
    { label: t("enrollment.registered"), count: registration.confirmed },
    { label: t("enrollment.refusedCount"), count: registration.refused },
    { label: t("enrollment.waitingCount"), count: registration.waiting },
  ];
  return (
    <Section title={t("enrollment.registration")}>
      <dl className="grid gap-1.5">
        {lines.map(({ label, count }) => (
          <div key={label} className="flex justify-between gap-3">
            <dt className="text-soft">{label}</dt>
            <dd className="font-semibold">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
