import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { CallbackPage } from "./callback-page.tsx";
import { Broken, NotFound } from "./fallback.tsx";
import { Office, Start } from "./layout.tsx";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundOffice });

function NotFoundOffice() {
  return (
    <main className="mx-auto max-w-[76rem] px-4 py-16 md:px-8">
      <NotFound />
    </main>
  );
}

const callback = createRoute({ getParentRoute: () => root, path: "/callback", component: CallbackPage });

const office = createRoute({ getParentRoute: () => root, id: "office", component: Office });

const start = createRoute({ getParentRoute: () => office, path: "/", component: Start });

const tasks = createRoute({
  getParentRoute: () => office,
  path: "/tasks",
  validateSearch: (search): { state?: "decided" } => (search.state === "decided" ? { state: "decided" } : {}),
  component: lazyRouteComponent(() => import("../features/task/inbox-page.tsx"), "InboxPage"),
});

const enrollments = createRoute({
  getParentRoute: () => office,
  path: "/enrollments",
  component: lazyRouteComponent(
    () => import("../features/enrollment/enrollment-list-page.tsx"),
    "EnrollmentListPage",
  ),
});

const enrollmentNew = createRoute({
  getParentRoute: () => office,
  path: "/enrollments/new",
  component: lazyRouteComponent(
    () => import("../features/enrollment/enrollment-new-page.tsx"),
    "EnrollmentNewPage",
  ),
});

/** Which rows of an enrollment are shown. */
type RowFilter = { readonly outcome?: string; readonly finding?: string };

const enrollment = createRoute({
  getParentRoute: () => office,
  path: "/enrollments/$enrollmentID",
  validateSearch: (search): RowFilter => texts(search, ["outcome", "finding"]),
  component: lazyRouteComponent(() => import("./enrollment-route.tsx"), "EnrollmentRoute"),
});

const participants = createRoute({
  getParentRoute: () => office,
  path: "/participants",
  validateSearch: (search): { kelurahan?: string; status?: string } => texts(search, ["kelurahan", "status"]),
  component: lazyRouteComponent(
    () => import("../features/participant/participant-list-page.tsx"),
    "ParticipantListPage",
  ),
});

const participant = createRoute({
  getParentRoute: () => office,
  path: "/participants/$participantID",
  component: lazyRouteComponent(
    () => import("../features/participant/participant-page.tsx"),
    "ParticipantPage",
  ),
});

const budgets = createRoute({
  getParentRoute: () => office,
  path: "/budgets",
  component: lazyRouteComponent(() => import("../features/budget/budget-list-page.tsx"), "BudgetListPage"),
});

const budget = createRoute({
  getParentRoute: () => office,
  path: "/budgets/$year/$version",
  validateSearch: (search): { line?: string } => texts(search, ["line"]),
  component: lazyRouteComponent(() => import("../features/budget/budget-page.tsx"), "BudgetPage"),
});

const benefits = createRoute({
  getParentRoute: () => office,
  path: "/benefits",
  component: lazyRouteComponent(() => import("../features/benefit/benefit-page.tsx"), "BenefitPage"),
});

const delegations = createRoute({
  getParentRoute: () => office,
  path: "/delegations",
  component: lazyRouteComponent(() => import("../features/delegation/delegation-page.tsx"), "DelegationPage"),
});

function texts<Name extends string>(search: Record<string, unknown>, names: readonly Name[]) {
  const found = names.flatMap((name) => (typeof search[name] === "string" ? [[name, search[name]]] : []));
  return Object.fromEntries(found) as { [name in Name]?: string };
}

const routeTree = root.addChildren([
  callback,
  office.addChildren([
    start,
    tasks,
    enrollments,
    enrollmentNew,
    enrollment,
    participants,
    participant,
    budgets,
    budget,
    benefits,
    delegations,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
