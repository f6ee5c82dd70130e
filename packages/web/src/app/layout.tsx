import type { Permission } from "@payung/core/access/schema";
import type { Session } from "@payung/functions/api/view";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, Outlet, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { SignInPage } from "../features/session/sign-in-page.tsx";
import { useClient } from "../lib/client.ts";
import type { Language } from "../lib/format.ts";
import { speak, useTexts } from "../lib/i18n.ts";
import { useWide } from "../lib/media.ts";
import { SessionProvider, useMay, useSession } from "../lib/session.ts";
import { Mark } from "../ui/mark.tsx";
import { PageFrame } from "../ui/page.tsx";
import { Loading, Trouble } from "../ui/trouble.tsx";
import { useAuth } from "./session.tsx";

const places = [
  { to: "/tasks", text: "nav.tasks", permission: "task.read" },
  { to: "/enrollments", text: "nav.enrollments", permission: "enrollment.read" },
  { to: "/participants", text: "nav.participants", permission: "participant.read" },
  { to: "/budgets", text: "nav.budgets", permission: "budget.read" },
  { to: "/benefits", text: "nav.benefits", permission: "benefit.read" },
] as const satisfies readonly { to: string; text: string; permission: Permission }[];

/** The office: every page behind the sign-in, under the header. */
export function Office() {
  const { state, signIn } = useAuth();
  const here = useLocation({ select: ({ href }) => href });

  if (state === "loading") return <Waiting />;
  if (state !== "in") return <SignInPage ended={state === "ended"} onSignIn={() => signIn(here)} />;
  return <SignedIn />;
}

/** The start page leads to what waits for the user. */
export function Start() {
  return <Navigate to="/tasks" replace />;
}

function SignedIn() {
  const { t } = useTexts();
  const client = useClient();
  const session = useQuery({
    queryKey: ["session"],
    queryFn: ({ signal }) => client.get<Session>("/session", {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

  if (session.isPending) return <Waiting />;
  if (session.error)
    return (
      <main className="mx-auto max-w-xl px-4 py-16">
        <PageFrame title={t("trouble.title")}>
          <Trouble error={session.error} retry={session.refetch} />
        </PageFrame>
      </main>
    );
  return (
    <SessionProvider value={session.data}>
      <SkipLink />
      <Header />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto max-w-[76rem] px-4 pt-6 pb-16 outline-none md:px-8 md:pt-9"
      >
        <Outlet />
      </main>
    </SessionProvider>
  );
}

function SkipLink() {
  const { t } = useTexts();
  return (
    <a
      href="#content"
      className="sr-only z-30 rounded-md bg-sheet px-4 py-3 font-semibold text-teal focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
    >
      {t("app.skip")}
    </a>
  );
}

function Header() {
  const { t } = useTexts();
  const { permissions, city } = useSession();
  const wide = useWide();
  return (
    <>
      <header className="canopy bg-deep text-white">
        <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-8 px-4 pt-3 md:flex-nowrap md:px-8">
          <Link to="/" className="flex items-center gap-2.5 py-1">
            <Mark className="size-9 shrink-0" />
            <span className="leading-tight">
              <span className="block text-lg font-extrabold tracking-tight">{t("app.name")}</span>
              <span className="block text-sm text-mist">{city.name}</span>
            </span>
          </Link>
          <nav
            aria-label={t("app.navigation")}
            className="order-last w-full md:order-none md:w-auto md:self-end"
          >
            <ul className="-mx-2 flex flex-wrap md:gap-x-1">
              {places
                .filter(({ permission }) => permissions.includes(permission))
                .map(({ to, text }) => (
                  <li key={to}>
                    <Link
                      to={to}
                      activeProps={{ "aria-current": "page" }}
                      className="flex min-h-11 items-center border-b-4 border-transparent px-1.5 text-[0.9375rem] font-semibold text-mist hover:text-white aria-[current=page]:border-gold aria-[current=page]:text-white md:px-3 md:text-base"
                    >
                      {t(text)}
                    </Link>
                  </li>
                ))}
            </ul>
          </nav>
          <div className="ml-auto">{wide ? <WideAccount /> : <NarrowAccount />}</div>
        </div>
      </header>
      <div className="rim" aria-hidden="true" />
    </>
  );
}

function WideAccount() {
  const { t } = useTexts();
  return (
    <div className="flex items-center gap-4">
      <button
        type="button"
        popoverTarget="account"
        className="flex min-h-11 items-center gap-2 rounded-md px-2 text-right leading-tight hover:bg-night"
      >
        <span className="font-semibold min-[72rem]:sr-only">{t("app.account")}</span>
        <span className="hidden min-[72rem]:block">
          <Who />
        </span>
        <svg viewBox="0 0 12 12" className="size-3 shrink-0" aria-hidden="true" focusable="false">
          <path d="m2 4 4 4.5L10 4" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </button>
      <AccountPopover>
        <div className="min-[72rem]:hidden">
          <Who />
        </div>
        <Delegations />
      </AccountPopover>
      <Languages />
      <SignOut />
    </div>
  );
}

function NarrowAccount() {
  const { t } = useTexts();
  return (
    <>
      <button
        type="button"
        popoverTarget="account"
        className="min-h-11 rounded-md border border-sea px-3 font-semibold"
      >
        {t("app.account")}
      </button>
      <AccountPopover>
        <div>
          <Who />
        </div>
        <Delegations />
        <Languages />
        <SignOut />
      </AccountPopover>
    </>
  );
}

function AccountPopover({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts();
  return (
    <div
      id="account"
      popover="auto"
      role="dialog"
      aria-label={t("app.account")}
      className="canopy absolute top-16 md:top-20 right-[max(1rem,calc((100vw-76rem)/2+2rem))] left-auto m-0 w-72 gap-4 rounded-lg bg-night p-4 text-white shadow-float open:grid"
    >
      {children}
    </div>
  );
}

function Delegations() {
  const { t } = useTexts();
  if (!useMay("delegation.read")) return null;
  return (
    <Link
      to="/delegations"
      onClick={() => document.getElementById("account")?.hidePopover()}
      className="flex min-h-11 items-center rounded-md border border-sea px-3 font-semibold hover:bg-deep"
    >
      {t("nav.delegations")}
    </Link>
  );
}

function Who() {
  const { t } = useTexts();
  const { name, roles, scope } = useSession();
  return (
    <>
      <span className="block font-semibold">{name}</span>
      <span className="block text-sm text-mist">
        {roles.map((role) => t(`label.role.${role}`)).join(", ")}
      </span>
      {scope.level !== "city" && <span className="block text-sm text-mist">{scope.name}</span>}
    </>
  );
}

function Languages() {
  const { t, language } = useTexts();
  const choices: readonly { code: Language; name: string }[] = [
    { code: "id", name: t("app.indonesian") },
    { code: "en", name: t("app.english") },
  ];
  return (
    <fieldset className="flex w-fit overflow-hidden rounded-md border border-sea">
      <legend className="sr-only">{t("app.language")}</legend>
      {choices.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language === code}
          onClick={() => void speak(code)}
          className="min-h-9 min-w-10 px-2 text-sm font-bold -outline-offset-4 aria-pressed:bg-mist aria-pressed:text-night"
        >
          {code.toUpperCase()}
          <span className="sr-only"> {name}</span>
        </button>
      ))}
    </fieldset>
  );
}

function SignOut() {
  const { t } = useTexts();
  const { signOut } = useAuth();
  return (
    <button
      type="button"
      onClick={() => void signOut()}
      className="min-h-9 w-fit rounded-md border border-sea px-3 font-semibold hover:bg-night"
    >
      {t("app.signOut")}
    </button>
  );
}

function Waiting() {
  const { t } = useTexts();
  return (
    <main className="mx-auto max-w-[76rem] px-4 py-16">
      <PageFrame title={t("app.name")}>
        <Loading />
      </PageFrame>
    </main>
  );
}
