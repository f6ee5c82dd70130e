import type { TaskView } from "@payung/functions/api/view";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { ApiError } from "../../lib/client.ts";
import { type Translate, useTexts } from "../../lib/i18n.ts";
import { useSession } from "../../lib/session.ts";
import { useUpload } from "../../lib/upload.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { FieldError, TextArea } from "../../ui/field.tsx";
import { FileField, refusalOf } from "../../ui/file-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { troubleText } from "../../ui/trouble.tsx";
import { type Decision, useDecide, useLatest } from "./api.ts";

type Outcome = Decision["outcome"];
type Errors = { readonly outcome?: string; readonly comment?: string; readonly file?: string };

const outcomes: readonly Outcome[] = ["approve", "return", "reject"];
const formats = ["csv"];

type Props = {
  readonly task: TaskView;
  /** Fetches the list to work from, where the task needs one. */
  readonly download?: ReactNode;
  /** What the reader should know before deciding. */
  readonly context?: ReactNode;
  /** How often the subject came back to be mended, and how often it may. */
  readonly returns?: { readonly number: number; readonly most: number };
};

/** What an open task asks: the decision for whoever may take it, the reason for everyone else. */
export function DecisionPanel({ task, context, ...form }: Props) {
  const { t, format } = useTexts();
  const { roles } = useSession();
  const role = t(`label.role.${task.role}`);
  return (
    <Section
      title={task.mayDecide ? t("decision.title") : t("decision.waiting", { role })}
      className={task.mayDecide ? "border-l-4 border-l-gold" : ""}
      aside={
        <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
          {t("decision.due", { at: format.instant(task.dueAt) })}
          {task.late && <Badge tone="lost">{t("task.late")}</Badge>}
        </p>
      }
    >
      {context}
      {task.mayDecide ? (
        <>
          <p className="mb-4 max-w-[65ch]">{t(`label.taskAsk.${task.kind}`)}</p>
          {!roles.includes(task.role) && (
            <div className="mb-4">
              <Notice look="plain">{t("decision.lent", { role })}</Notice>
            </div>
          )}
          <DecisionForm key={`${task.id} ${task.version}`} task={task} {...form} />
        </>
      ) : (
        <p className="max-w-[65ch] text-soft">{reasonNot(task, t)}</p>
      )}
    </Section>
  );
}

function DecisionForm({ task, download, returns }: Omit<Props, "context">) {
  const { t } = useTexts();
  const decide = useDecide(task);
  const upload = useUpload("registration");
  const needsFile = task.kind === "confirm-registration";
  const [outcome, setOutcome] = useState<Outcome | undefined>(needsFile ? "approve" : undefined);
  const [comment, setComment] = useState("");
  const [file, setFile] = useState<File>();
  const [errors, setErrors] = useState<Errors>({});
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  // Only our own people's returns are limited: what BPJS cannot register always comes back.
  const limited = task.kind !== "confirm-registration" && returns !== undefined && returns.number > 0;
  const spent = limited && returns.number >= returns.most;
  const offered = outcomes.filter((value) => value !== "return" || !spent);
  const wantsFile = needsFile && outcome === "approve";

  function check(): Errors {
    const refusal = file ? refusalOf(file, formats) : undefined;
    return {
      ...(outcome ? {} : { outcome: t("decision.outcomeMissing") }),
      ...(outcome && outcome !== "approve" && !comment.trim()
        ? { comment: t("decision.commentMissing") }
        : {}),
      ...(wantsFile && !file ? { file: t("decision.fileMissing") } : {}),
      ...(wantsFile && refusal ? { file: t(refusal, { formats: "CSV" }) } : {}),
    };
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (sending) return;
    const found = check();
    setErrors(found);
    setTrouble(undefined);
    if (!outcome || Object.keys(found).length > 0) {
      focusFirstError(form.current);
      return;
    }
    setSending(true);
    try {
      const uploadId = wantsFile && file ? await upload.bring(file) : undefined;
      await decide.mutateAsync({
        outcome,
        version: task.version,
        ...(comment.trim() ? { comment: comment.trim() } : {}),
        ...(uploadId ? { data: { uploadId } } : {}),
      });
    } catch (error) {
      if (error instanceof ApiError) upload.forget();
      setTrouble(error);
    } finally {
      setSending(false);
    }
  }

  return (
    <form ref={form} onSubmit={(event) => void send(event)} noValidate className="grid gap-5">
      {needsFile && (
        <div className="grid gap-4">
          <div>
            <p className="mb-1 font-semibold">{t("decision.stepDownload")}</p>
            {download}
          </div>
          <div>
            <p className="mb-1 font-semibold">{t("decision.stepUpload")}</p>
            <FileField
              label={t("decision.resultFile")}
              help={t("decision.resultFileHelp")}
              formats={formats}
              file={file}
              onChange={(chosen) => {
                setFile(chosen);
                setOutcome("approve");
                setErrors({});
              }}
              error={errors.file}
              share={upload.share}
            />
          </div>
        </div>
      )}
      <fieldset aria-describedby={errors.outcome ? `${id}-outcome` : undefined}>
        <legend className="mb-2 font-semibold">{t("decision.legend")}</legend>
        <div className={`grid gap-2 ${spent ? "lg:grid-cols-2" : "lg:grid-cols-3"}`}>
          {offered.map((value) => (
            <label
              key={value}
              className="relative flex cursor-pointer gap-3 rounded-md border border-edge bg-sheet p-3 has-checked:border-teal has-checked:bg-mist has-checked:shadow-[inset_0_0_0_1px_var(--color-teal)]"
            >
              <input
                type="radio"
                name="outcome"
                value={value}
                checked={outcome === value}
                onChange={() => {
                  setOutcome(value);
                  setErrors({});
                }}
                aria-labelledby={`${id}-${value}`}
                aria-describedby={`${id}-${value}-effect`}
                aria-invalid={errors.outcome ? true : undefined}
                className="mt-1 size-5 shrink-0 accent-teal"
              />
              <span>
                <span id={`${id}-${value}`} className="block font-semibold">
                  {t(`label.choice.${task.kind}.${value}.label`)}
                </span>
                <span id={`${id}-${value}-effect`} className="block text-sm text-soft">
                  {t(`label.choice.${task.kind}.${value}.effect`)}
                </span>
              </span>
            </label>
          ))}
        </div>
        {limited && (
          <p className="mt-2 max-w-[65ch] text-sm text-soft">
            {t(spent ? "decision.returnsSpent" : "decision.returns", returns)}
          </p>
        )}
        {errors.outcome && <FieldError id={`${id}-outcome`}>{errors.outcome}</FieldError>}
      </fieldset>
      <TextArea
        label={
          outcome === "return" || outcome === "reject" ? t("decision.comment") : t("decision.commentOptional")
        }
        help={t("decision.commentHelp")}
        error={errors.comment}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
        aria-required={outcome === "return" || outcome === "reject"}
      />
      {trouble !== undefined && <DecisionTrouble task={task} error={trouble} />}
      <div>
        <Button look="primary" type="submit" busy={sending}>
          {sending ? t("decision.sending") : t("decision.send")}
        </Button>
      </div>
    </form>
  );
}

function DecisionTrouble({ task, error }: { readonly task: TaskView; readonly error: unknown }) {
  const { t, format } = useTexts();
  const latest = useLatest(task);
  const overtaken = error instanceof ApiError && error.status === 409;
  const details = overtaken ? error.details : {};
  const name = details.decidedByName;
  const at = details.decidedAt;
  return (
    <Notice look="needs" role="alert">
      <p>
        {typeof name === "string" && typeof at === "string"
          ? t("decision.taken", { name, at: format.instant(at) })
          : troubleText(error, t)}
      </p>
      {error instanceof ApiError && error.errors.length > 0 && (
        <ul className="mt-1 list-disc pl-5 font-normal">
          {error.errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {overtaken && (
        <p className="mt-2">
          <Button onClick={() => void latest()}>{t("decision.latest")}</Button>
        </p>
      )}
    </Notice>
  );
}

function reasonNot({ whyNot, role }: TaskView, t: Translate): string {
  if (whyNot === "SEPARATION_OF_DUTIES") return t("decision.whySeparation");
  if (whyNot === "CLOSED") return t("decision.whyClosed");
  return t("decision.whyRole", { role: t(`label.role.${role}`) });
}

function focusFirstError(form: HTMLFormElement | null) {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] button');
    wrong?.focus();
  });
}
