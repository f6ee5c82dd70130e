import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useTexts } from "../../lib/i18n.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { suggestions } from "./format.ts";

type Props = {
  readonly outcome: "accept" | "reject";
  readonly confirm: string;
  readonly busy: boolean;
  readonly error?: unknown;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Asks why rows are kept or left out: a usual reason to pick, or one of the user's own. */
export function ReasonForm({ outcome, confirm, busy, error, onSend, onClose, children }: Props) {
  const { t } = useTexts();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  function send(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setMissing(!reason.trim());
    if (reason.trim()) onSend(reason.trim());
    else form.current?.querySelector("textarea")?.focus();
  }

  return (
    <form ref={form} onSubmit={send} noValidate className="grid gap-4">
      {children}
      <fieldset>
        <legend className="mb-1.5 text-sm text-soft">{t("enrollment.settle.suggestions")}</legend>
        <div className="flex flex-wrap gap-2">
          {suggestions[outcome].map((name) => {
            const text = t(`enrollment.settle.suggestion.${name}`);
            return (
              <button
                key={name}
                type="button"
                aria-pressed={reason === text}
                onClick={() => {
                  setReason(text);
                  setMissing(false);
                }}
                className="min-h-11 rounded-md border border-edge bg-sheet px-3 py-1.5 text-left text-[0.9375rem] hover:border-teal hover:bg-mist aria-pressed:border-teal aria-pressed:bg-mist aria-pressed:shadow-[inset_0_0_0_1px_var(--color-teal)]"
              >
                {text}
              </button>
            );
          })}
        </div>
      </fieldset>
      <TextArea
        label={t("enrollment.settle.reason")}
        error={missing ? t("enrollment.settle.reasonMissing") : undefined}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        aria-required
      />
      {Boolean(error) && <Trouble error={error} />}
      <div className="flex flex-wrap gap-3">
        <Button look="primary" type="submit" busy={busy}>
          {busy ? t("enrollment.settle.saving") : confirm}
        </Button>
        <Button onClick={onClose}>{t("enrollment.settle.keep")}</Button>
      </div>
    </form>
  );
}
