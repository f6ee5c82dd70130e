import type { Statement } from "@payung/core/benefit/schema";
import { type FormEvent, useRef, useState } from "react";
import { ApiError } from "../../lib/client.ts";
import { jakarta } from "../../lib/format.ts";
import { useTexts } from "../../lib/i18n.ts";
import { useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import { Empty, Notice } from "../../ui/notice.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { troubleText } from "../../ui/trouble.tsx";
import { type Ground, LawDialog } from "../law/law-dialog.tsx";
import { useEstimate } from "./api.ts";
import { CaseForm } from "./case-form.tsx";
import { type Draft, emptyDraft, problemsOf, type Request, requestOf } from "./draft.ts";
import { Result } from "./result.tsx";

type Errors = Readonly<Record<string, string>>;

/** The benefit calculator: a case, and what it is due. */
export function BenefitPage() {
  const { t } = useTexts();
  return (
    <PageFrame title={t("benefit.title")} lead={t("benefit.lead")}>
      <Calculator />
    </PageFrame>
  );
}

function Calculator() {
  const { t } = useTexts();
  const { now } = useSession();
  const today = jakarta(now).day;
  const estimate = useEstimate();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [errors, setErrors] = useState<Errors>({});
  const [trouble, setTrouble] = useState<unknown>();
  const [answer, setAnswer] = useState<{
    readonly of: Draft;
    readonly request: Request;
    readonly statement: Statement;
  }>();
  const [comparing, setComparing] = useState<boolean>();
  const [ground, setGround] = useState<Ground>();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  function report(found: Errors) {
    setErrors(found);
    requestAnimationFrame(() => {
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      (wrong?.matches("fieldset") ? wrong.querySelector("button") : wrong)?.focus();
    });
  }

  async function ask(request: Request): Promise<Statement | undefined> {
    setTrouble(undefined);
    try {
      return await estimate.mutateAsync(request);
    } catch (error) {
      setTrouble(error);
      if (error instanceof ApiError)
        report(Object.fromEntries(error.errors.map(({ field, message }) => [field, message])));
      return undefined;
    }
  }

  async function calculate(event: FormEvent) {
    event.preventDefault();
    if (estimate.isPending) return;
    const problems = Object.entries(problemsOf(draft));
    report(Object.fromEntries(problems.map(([field, problem]) => [field, t(`benefit.error.${problem}`)])));
    if (problems.length > 0) return;
    const request = requestOf(draft);
    const statement = await ask(request);
    if (!statement) return;
    setAnswer({ of: draft, request, statement });
    requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: "start" });
    });
  }

  async function compare(wanted: boolean) {
    if (!answer || estimate.isPending) return;
    setComparing(wanted);
    const statement = await ask(wanted ? { ...answer.request, underLawOf: today } : answer.request);
    setComparing(undefined);
    if (statement) setAnswer({ ...answer, statement });
  }

  const calculating = estimate.isPending && comparing === undefined;
  const wrong = [...new Set(Object.values(errors))];
  return (
    <div className="grid gap-10">
      <form
        ref={form}
        onSubmit={(event) => void calculate(event)}
        noValidate
        aria-label={t("benefit.form")}
        className="grid gap-5"
      >
        <CaseForm
          draft={draft}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          errors={errors}
          thisYear={Number(today.slice(0, 4))}
        />
        {wrong.length > 0 && (
          <Notice look="needs" role="alert">
            <p>{t("benefit.wrong")}</p>
            <ul className="mt-1 list-disc pl-5 font-normal">
              {wrong.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </Notice>
        )}
        {trouble !== undefined && wrong.length === 0 && (
          <Notice look="needs" role="alert">
            {troubleText(trouble, t)}
          </Notice>
        )}
        <div>
          <Button look="primary" type="submit" busy={calculating} className="w-full sm:w-auto">
            {calculating ? t("benefit.calculating") : t("benefit.calculate")}
          </Button>
        </div>
      </form>
      {answer ? (
        <Result
          statement={answer.statement}
          headingRef={heading}
          changed={answer.of !== draft}
          comparing={comparing}
          onCompare={(wanted) => void compare(wanted)}
          onOpen={setGround}
        />
      ) : (
        <Empty title={t("benefit.empty")} help={t("benefit.emptyHelp")} />
      )}
      <LawDialog ground={ground} onClose={() => setGround(undefined)} />
    </div>
  );
}
