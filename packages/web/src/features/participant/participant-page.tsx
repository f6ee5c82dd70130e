import type { ParticipantView } from "@payung/functions/api/view";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../../lib/i18n.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { History } from "../../ui/history.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { Facts, Section } from "../../ui/section.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { useParticipant, useParticipantLog, useReveal } from "./api.ts";
import { Cover } from "./cover.tsx";
import { statusTones } from "./format.ts";

const route = getRouteApi("/office/participants/$participantID");

/** One person: data, membership, months of protection and history. */
export function ParticipantPage() {
  const { t } = useTexts();
  const { participantID } = route.useParams();
  const { data: participant, error, refetch } = useParticipant(participantID);

  if (participant) return <Detail key={participantID} participant={participant} />;
  return (
    <PageFrame title={t("participant.one")} trail={<Trail />}>
      {error ? <Trouble error={error} retry={refetch} /> : <Loading />}
    </PageFrame>
  );
}

function Detail({ participant }: { readonly participant: ParticipantView }) {
  const { t } = useTexts();
  const { id, name, status, category, kelurahan } = participant;
  return (
    <PageFrame
      title={name}
      trail={<Trail />}
      lead={
        <>
          <p>
            {t(`label.category.${category}`)} · {kelurahan.name}
          </p>
          <p>{t(`label.participantMeaning.${status}`)}</p>
        </>
      }
      aside={<Badge tone={statusTones[status]}>{t(`label.participantStatus.${status}`)}</Badge>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <PersonalData participant={participant} />
          <Cover participant={participant} />
        </div>
        <aside className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <MembershipData participant={participant} />
          <Section title={t("participant.history")}>
            <History label={t("participant.history")} log={useParticipantLog(id)} />
          </Section>
        </aside>
      </div>
    </PageFrame>
  );
}

function Trail() {
  const { t } = useTexts();
  return (
    <Link to="/participants" className="link inline-flex min-h-6 items-center">
      <span aria-hidden="true">←&nbsp;</span>
      {t("participant.list")}
    </Link>
  );
}

function PersonalData({ participant }: { readonly participant: ParticipantView }) {
  const { t, format } = useTexts();
  const { birthPlace, birthDate, age, sex, address, rt, rw, kelurahan, kecamatan, phone, email, occupation } =
    participant;
  const unknown = <span className="font-normal text-faint">{t("participant.unknown")}</span>;
  const facts = [
    { term: t("participant.fact.nik"), value: <Identity participant={participant} /> },
    {
      term: t("participant.fact.birth"),
      value: [birthPlace, format.date(birthDate)].filter(Boolean).join(", "),
    },
    { term: t("participant.fact.age"), value: t("participant.fact.ageYears", { age }) },
    { term: t("participant.fact.sex"), value: t(`label.sex.${sex}`) },
    { term: t("participant.fact.address"), value: address || unknown },
    { term: t("participant.fact.rtRw"), value: [rt, rw].filter(Boolean).join(" / ") || unknown },
    { term: t("participant.fact.kelurahan"), value: kelurahan.name },
    { term: t("participant.fact.kecamatan"), value: kecamatan.name },
    { term: t("participant.fact.phone"), value: phone || unknown },
    { term: t("participant.fact.email"), value: email || unknown },
    { term: t("participant.fact.occupation"), value: occupation || unknown },
  ];
  return (
    <Section title={t("participant.data")}>
      <Facts facts={facts} />
    </Section>
  );
}

function Identity({ participant }: { readonly participant: ParticipantView }) {
  const { t } = useTexts();
  const { id, nik, mayReadIdentity } = participant;
  const reveal = useReveal(id);
  const [hidden, setHidden] = useState(false);
  const full = hidden ? undefined : reveal.data?.nik;

  return (
    <div className="grid gap-1.5">
      <output className="tracking-wide">{full ?? nik}</output>
      {mayReadIdentity && (
        <div>
          {full ? (
            <Button onClick={() => setHidden(true)}>{t("participant.hide")}</Button>
          ) : (
            <Button
              busy={reveal.isPending}
              onClick={() => {
                setHidden(false);
                reveal.mutate(undefined);
              }}
            >
              {reveal.isPending ? t("participant.revealing") : t("participant.reveal")}
            </Button>
          )}
          <p className="mt-1 text-sm font-normal text-soft">{t("participant.revealHelp")}</p>
        </div>
      )}
      {reveal.error && <Trouble error={reveal.error} />}
    </div>
  );
}

function MembershipData({ participant }: { readonly participant: ParticipantView }) {
  const { t, format } = useTexts();
  const { kpj, category, membership, enrollmentID, activatedAt, endedAt, reason } = participant;
  const facts = [
    {
      term: t("participant.fact.kpj"),
      value: kpj ?? <span className="font-normal text-faint">{t("participant.noKpj")}</span>,
    },
    { term: t("participant.fact.category"), value: t(`label.category.${category}`) },
    { term: t("participant.fact.start"), value: format.month(membership.startMonth) },
    {
      term: t("participant.fact.fundingSource"),
      value: t(`label.fundingSource.${membership.fundingSource}`),
    },
    { term: t("participant.fact.jkk"), value: format.rupiah(membership.jkk) },
    { term: t("participant.fact.jkm"), value: format.rupiah(membership.jkm) },
    ...(activatedAt ? [{ term: t("participant.fact.activated"), value: format.instant(activatedAt) }] : []),
    ...(endedAt ? [{ term: t("participant.fact.ended"), value: format.instant(endedAt) }] : []),
    ...(reason ? [{ term: t("participant.fact.reason"), value: t(`label.endReason.${reason}`) }] : []),
    {
      term: t("participant.fact.enrollment"),
      value: (
        <Link to="/enrollments/$enrollmentID" params={{ enrollmentID }} className="link">
          {t("participant.fact.openEnrollment")}
        </Link>
      ),
    },
  ];
  return (
    <Section title={t("participant.membership")}>
      <Facts narrow facts={facts} />
    </Section>
  );
}
