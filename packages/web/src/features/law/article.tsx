import { useTexts } from "../../lib/i18n.ts";
import { type HeldText, passagesOf } from "./held-text.ts";
import { registerAddress } from "./instrument.ts";

/** One article: its words as they are printed, or that they are not held and where the figure is from. */
export function Article({ held }: { readonly held: HeldText }) {
  const { t, format } = useTexts();
  const { of, name, text, note, source, amended } = held;
  return (
    <section aria-label={`${name}, ${of.name}`} className="grid gap-3">
      <div>
        <h3 className="text-lg font-bold">{text ? t("law.text", { name }) : name}</h3>
        <p className="text-sm text-soft">{of.name}</p>
      </div>
      {text ? (
        <Passages text={text} />
      ) : (
        <p>
          {t("law.notHeld", { name })} <span lang="id">{of.figuresFrom}</span>
        </p>
      )}
      {amended && (
        <details className="rounded-md border border-line px-4 py-2">
          <summary className="min-h-8 font-semibold text-teal">
            {t("law.amended", { date: format.date(amended.from), by: amended.by })}
          </summary>
          <div className="pt-2 pb-2">
            <Passages text={amended.text} />
          </div>
        </details>
      )}
      <p className="text-sm text-soft">
        {note && (
          <span lang="id">
            {note} {of.figuresFrom}{" "}
          </span>
        )}
        {source && (
          <>
            <Elsewhere to={source}>{t("law.source")}</Elsewhere>
            {" · "}
          </>
        )}
        <Elsewhere to={registerAddress(of)}>{t("law.register")}</Elsewhere>
      </p>
    </section>
  );
}

const indents = ["", "ml-6 sm:ml-8", "ml-10 sm:ml-16", "ml-14 sm:ml-24"] as const;

function Passages({ text }: { readonly text: string }) {
  return (
    <div lang="id" className="grid gap-2 border-l-4 border-sea pl-4 leading-relaxed">
      {passagesOf(text).map(({ mark, words, depth }) => (
        <p key={`${mark} ${words}`} className={`flex gap-2 ${indents[depth]}`}>
          {mark && <span className="min-w-6 shrink-0">{mark}</span>}
          <span className="min-w-0">{words}</span>
        </p>
      ))}
    </div>
  );
}

function Elsewhere({ to, children }: { readonly to: string; readonly children: string }) {
  const { t } = useTexts();
  return (
    <a href={to} target="_blank" rel="noreferrer" className="link">
      {children}
      <span className="sr-only"> ({t("law.opensElsewhere")})</span>
    </a>
  );
}
