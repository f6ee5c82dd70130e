import { getRouteApi } from "@tanstack/react-router";
import { EnrollmentPage } from "../features/enrollment/enrollment-page.tsx";
import { mostReturns } from "../features/enrollment/format.ts";
import { Changes } from "../features/enrollment/handover.tsx";
import { RegistrationDownload } from "../features/enrollment/registration-download.tsx";
import { DecisionPanel } from "../features/task/decision-panel.tsx";

const route = getRouteApi("/office/enrollments/$enrollmentID");

/** An enrollment together with the decision that it waits for. */
export function EnrollmentRoute() {
  const { enrollmentID } = route.useParams();
  const filter = route.useSearch();
  return (
    <EnrollmentPage
      key={enrollmentID}
      id={enrollmentID}
      filter={filter}
      decision={(task, enrollment) => (
        <DecisionPanel
          task={task}
          download={<RegistrationDownload enrollment={enrollment} />}
          context={<Changes enrollment={enrollment} />}
          returns={{ number: enrollment.returns, most: mostReturns }}
        />
      )}
    />
  );
}
