import type { Role } from "@payung/core/access/schema";
import type { DelegationView } from "@payung/functions/api/view";
import { type FormEvent, useId, useRef, useState } from "react";
import { ApiError } from "../../lib/client.ts";
import { jakarta } from "../../lib/format.ts";
import { type Translate, useTexts } from "../../lib/i18n.ts";
import { useSession } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { troubleText } from "../../ui/trouble.tsx";
import { useColleagues, useDelegate } from "./api.ts";

const fields = ["role", "to", "firstDay", "lastDay", "reason"] as const;
type Field = (typeof fields)[number];
type Draft = { readonly [field in Field]: string };
type Errors = { readonly [field in Field]?: string };

type Props = {
  readonly delegations: readonly DelegationView[];
  readonly onDone: (said: string) => void;
};

/** Lends one of the user's own roles to a colleague for some days. */
export function DelegationForm({ delegations, onDone }: Props) {
  const { t } = useTexts();
  const { roles, now } = useSession();
  const delegate = useDelegate();
  const colleagues = useColleagues(delegations);
  const today = jakarta(now).day;
  const fresh = { role: roles[0] ?? "", to: "", firstDay: today, lastDay: "", reason: "" };
  const [draft, setDraft] = useState<Draft>(fresh);
  const [errors, setErrors] = useState<Errors>({});
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  function change(part: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...part }));
  }

  function report(found: Errors) {
    setErrors(found);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (delegate.isPending) return;
    onDone("");
    const found = check(draft, t);
    report(found);
    if (Object.keys(found).length > 0) return;
    try {
      const { role, toName } = await delegate.mutateAsync({
        role: draft.role as Role,
        to: draft.to.trim(),
        firstDay: draft.firstDay,
        lastDay: draft.lastDay,
        reason: draft.reason.trim(),
      });
      setDraft(fresh);
      onDone(t("delegation.made", { role: t(`label.role.${role}`), name: toName }));
    } catch (error) {
      if (error instanceof ApiError) report(fromApi(error));
    }
  }

  const wrong = Object.keys(errors).length > 0;
  return (
    <Section title={t("delegation.form")}>
      <form ref={form} onSubmit={(event) => void send(event)} noValidate className="grid gap-5">
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <SelectField
            label={t("delegation.role")}
            error={errors.role}
            value={draft.role}
            onChange={(role) => change({ role })}
            options={roles.map((value) => ({ value, label: t(`label.role.${value}`) }))}
          />
          <TextField
            label={t("delegation.colleague")}
            help={t("delegation.colleagueHelp")}
            error={errors.to}
            value={draft.to}
            onChange={(event) => change({ to: event.target.value })}
            list={`${id}-colleagues`}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={120}
            required
          />
          <datalist id={`${id}-colleagues`}>
            {[...colleagues].map(([userID, name]) => (
              <option key={userID} value={userID}>
                {name}
              </option>
            ))}
          </datalist>
          <TextField
            type="date"
            label={t("delegation.firstDay")}
            error={errors.firstDay}
            value={draft.firstDay}
            onChange={(event) => change({ firstDay: event.target.value })}
            required
          />
          <TextField
            type="date"
            label={t("delegation.lastDay")}
            help={t("delegation.lastDayHelp")}
            error={errors.lastDay}
            value={draft.lastDay}
            onChange={(event) => change({ lastDay: event.target.value })}
            required
          />
          <div className="sm:col-span-2">
            <TextField
              label={t("delegation.reason")}
              help={t("delegation.reasonHelp")}
              error={errors.reason}
              value={draft.reason}
              onChange={(event) => change({ reason: event.target.value })}
              maxLength={300}
              required
            />
          </div>
        </div>
        {wrong && (
          <Notice look="needs" role="alert">
            <p>{t("delegation.wrong")}</p>
            <ul className="mt-1 list-disc pl-5 font-normal">
              {fields.map((field) => errors[field] && <li key={field}>{errors[field]}</li>)}
            </ul>
          </Notice>
        )}
        {delegate.error && !wrong && (
          <Notice look="needs" role="alert">
            {troubleText(delegate.error, t)}
          </Notice>
        )}
        <div>
          <Button look="primary" type="submit" busy={delegate.isPending}>
            {delegate.isPending ? t("delegation.sending") : t("delegation.send")}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function check({ to, firstDay, lastDay, reason }: Draft, t: Translate): Errors {
  return {
    ...(to.trim() ? {} : { to: t("delegation.error.to") }),
    ...(firstDay ? {} : { firstDay: t("delegation.error.firstDay") }),
    ...(lastDay ? {} : { lastDay: t("delegation.error.lastDay") }),
    ...(firstDay && lastDay && lastDay < firstDay ? { lastDay: t("delegation.error.order") } : {}),
    ...(reason.trim() ? {} : { reason: t("delegation.error.reason") }),
  };
}

function fromApi(error: ApiError): Errors {
  const known: readonly string[] = fields;
  return Object.fromEntries(
    error.errors.flatMap(({ field, message }) => (known.includes(field) ? [[field, message]] : [])),
  ) as Errors;
}
