import type { EnrollmentView } from "@payung/functions/api/view";
import { useTexts } from "../../lib/i18n.ts";
import { History } from "../../ui/history.tsx";
import { Section } from "../../ui/section.tsx";
import { useEnrollmentLog } from "./api.ts";

/** Who did what with the enrollment, and why. */
export function EnrollmentHistory({ enrollment }: { readonly enrollment: EnrollmentView }) {
  const { t } = useTexts();
  return (
    <Section title={t("enrollment.history")}>
      <History label={t("enrollment.history")} log={useEnrollmentLog(enrollment)} />
    </Section>
  );
}
