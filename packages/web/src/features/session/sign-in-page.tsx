import { useState } from "react";
import { speak, useTexts } from "../../lib/i18n.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageFrame } from "../../ui/page.tsx";

type Props = { readonly ended: boolean; readonly onSignIn: () => Promise<void> };

/** The door: what this is, and the one button that leads in. */
export function SignInPage({ ended, onSignIn }: Props) {
  const { t, language } = useTexts();
  const [trouble, setTrouble] = useState(false);
  const other = language === "id" ? "en" : "id";

  async function enter() {
    setTrouble(false);
    try {
      await onSignIn();
    } catch {
      setTrouble(true);
    }
  }

  return (
    <div className="grid min-h-dvh content-start md:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] md:content-stretch">
      <header className="relative overflow-hidden bg-deep px-6 pt-8 pb-10 text-white md:px-12 md:pt-14">
        <p className="relative z-10 flex items-center gap-3 text-2xl font-extrabold tracking-tight">
          <Mark className="size-10" />
          {t("app.name")}
        </p>
        <p className="relative z-10 mt-6 max-w-[22ch] text-2xl leading-snug font-bold text-balance md:mt-16 md:text-4xl">
          {t("app.tagline")}
        </p>
        <ul className="relative z-10 mt-8 hidden max-w-[46ch] gap-3 text-mist md:grid">
          <li>{t("session.promise1")}</li>
          <li>{t("session.promise2")}</li>
          <li>{t("session.promise3")}</li>
        </ul>
        <Canopy />
      </header>
      <main className="flex flex-col px-6 py-10 md:justify-center md:px-16">
        <div className="w-full max-w-md">
          <PageFrame title={t("session.title")} lead={t("session.lead")}>
            <div className="grid gap-4">
              {ended && (
                <Notice look="needs" role="alert">
                  {t("session.ended")}
                </Notice>
              )}
              {trouble && (
                <Notice look="needs" role="alert">
                  {t("trouble.offline")}
                </Notice>
              )}
              <Button look="primary" className="w-full text-lg" onClick={() => void enter()}>
                {ended ? t("session.signInAgain") : t("session.signIn")}
              </Button>
              <p>
                <button
                  type="button"
                  lang={other}
                  className="link min-h-9 text-sm"
                  onClick={() => void speak(other)}
                >
                  {other === "en" ? t("app.english") : t("app.indonesian")}
                </button>
              </p>
            </div>
          </PageFrame>
        </div>
      </main>
    </div>
  );
}

/** An umbrella seen from above: eight ribs, a scalloped rim. */
function Canopy() {
  const ribs = Array.from({ length: 8 }, (_, index) => index * 45);
  return (
    <svg
      viewBox="-110 -110 220 220"
      className="absolute -right-28 -bottom-36 size-72 text-teal md:-right-40 md:-bottom-48 md:size-[34rem]"
      aria-hidden="true"
      focusable="false"
    >
      {ribs.map((angle) => (
        <g key={angle} transform={`rotate(${angle})`}>
          <path
            d="M0 0 92.4-38.3Q80 0 92.4 38.3Z"
            fill={angle % 90 ? "currentColor" : "var(--color-night)"}
          />
          <path d="M0 0 92.4 38.3" stroke="var(--color-sea)" strokeOpacity="0.35" strokeWidth="0.8" />
        </g>
      ))}
      {ribs.map((angle) => (
        <circle
          key={angle}
          transform={`rotate(${angle})`}
          cx="92.4"
          cy="38.3"
          r="1.8"
          fill="var(--color-gold)"
        />
      ))}
      <circle r="4" fill="var(--color-gold)" />
    </svg>
  );
}
