import type { DelegationView } from "@payung/functions/api/view";
import { useState } from "react";
import { jakarta } from "../../lib/format.ts";
import { useTexts } from "../../lib/i18n.ts";
import { useMay, useSession } from "../../lib/session.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Empty, Notice } from "../../ui/notice.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { useDelegations, useRevoke } from "./api.ts";
import { DelegationForm } from "./delegation-form.tsx";
import { stateOn, stateTones } from "./format.ts";

/** Roles lent for some days: who stands in for whom, and the form to lend one's own. */
export function DelegationPage() {
  const { t } = useTexts();
  const { data: delegations, error, refetch } = useDelegations();
  const mayCreate = useMay("delegation.create");
  const [said, setSaid] = useState("");

  return (
    <PageFrame title={t("delegation.title")} lead={t("delegation.lead")}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <div role="status" className={said ? "" : "sr-only"}>
          {said && <Notice look="good">{said}</Notice>}
        </div>
        {mayCreate && <DelegationForm delegations={delegations ?? []} onDone={setSaid} />}
        <Section plain title={t("delegation.list")}>
          {delegations && <Delegations delegations={delegations} onRevoked={setSaid} />}
          {!delegations && (error ? <Trouble error={error} retry={refetch} /> : <Loading />)}
        </Section>
      </div>
    </PageFrame>
  );
}

type Props = {
  readonly delegations: readonly DelegationView[];
  readonly onRevoked: (said: string) => void;
};

function Delegations({ delegations, onRevoked }: Props) {
  const { t, format } = useTexts();
  const { now, userID, roles } = useSession();
  const mayRevoke = useMay("delegation.revoke");
  const [asked, setAsked] = useState<DelegationView>();
  const today = jakarta(now).day;

  if (delegations.length === 0)
    return <Empty title={t("delegation.empty")} help={t("delegation.emptyHelp")} />;

  const ends = (one: DelegationView) =>
    mayRevoke &&
    (one.from === userID || roles.includes("admin")) &&
    ["UPCOMING", "CURRENT"].includes(stateOn(one, today));
  const columns: readonly Column<DelegationView>[] = [
    { key: "role", head: t("delegation.role"), names: true, cell: ({ role }) => t(`label.role.${role}`) },
    { key: "from", head: t("delegation.from"), cell: ({ fromName }) => fromName },
    { key: "to", head: t("delegation.to"), cell: ({ toName }) => toName },
    {
      key: "days",
      head: t("delegation.days"),
      cell: ({ firstDay, lastDay }) =>
        t("delegation.dayRange", { from: format.date(firstDay), to: format.date(lastDay) }),
    },
    { key: "reason", head: t("delegation.reason"), cell: ({ reason }) => reason },
    {
      key: "state",
      head: t("delegation.state"),
      cell: (one) => {
        const state = stateOn(one, today);
        return <Badge tone={stateTones[state]}>{t(`delegation.states.${state}`)}</Badge>;
      },
    },
    ...(delegations.some(ends)
      ? [
          {
            key: "action",
            head: t("delegation.action"),
            cell: (one: DelegationView) =>
              ends(one) && (
                <Button look="danger" onClick={() => setAsked(one)}>
                  {t("delegation.revoke")}
                  <span className="sr-only"> {t("delegation.revokeOf", { name: one.toName })}</span>
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable caption={t("delegation.list")} columns={columns} rows={delegations} keyOf={({ id }) => id} />
      <ConfirmDialog
        title={t("delegation.revokeTitle")}
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
      >
        {asked && (
          <Revoke
            delegation={asked}
            onClose={() => setAsked(undefined)}
            onDone={() => {
              setAsked(undefined);
              onRevoked(t("delegation.revoked", { name: asked.toName }));
            }}
          />
        )}
      </ConfirmDialog>
    </>
  );
}

type RevokeProps = {
  readonly delegation: DelegationView;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

function Revoke({ delegation: { id, role, toName }, onClose, onDone }: RevokeProps) {
  const { t } = useTexts();
  const revoke = useRevoke();
  return (
    <div className="grid gap-4">
      <p>{t("delegation.revokeHelp", { name: toName, role: t(`label.role.${role}`) })}</p>
      {revoke.error && <Trouble error={revoke.error} />}
      <div className="flex flex-wrap gap-3">
        <Button
          look="danger"
          busy={revoke.isPending}
          onClick={() => void revoke.mutateAsync(id).then(onDone, () => undefined)}
        >
          {revoke.isPending ? t("delegation.revoking") : t("delegation.revokeConfirm")}
        </Button>
        <Button onClick={onClose}>{t("delegation.keep")}</Button>
      </div>
    </div>
  );
}
