import type { Status } from "@payung/core/participant/schema";
import type { ParticipantSummary } from "@payung/functions/api/view";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../../lib/i18n.ts";
import { useSession } from "../../lib/session.ts";
import { id as source } from "../../locale/id.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Empty } from "../../ui/notice.tsx";
import { PageFrame } from "../../ui/page.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { type Region, useLastSearch, useParticipants, useRegions } from "./api.ts";
import { statusTones } from "./format.ts";

type Filter = { readonly kelurahan?: string; readonly status?: string };

const route = getRouteApi("/office/participants");

/** The register: everyone who was ever proposed in the user's region. */
export function ParticipantListPage() {
  const { t } = useTexts();
  const { last, remember } = useLastSearch();
  const [words, setWords] = useState(last);
  const filter = route.useSearch();
  const search = (next: string) => {
    remember(next);
    setWords(next);
  };
  return (
    <PageFrame title={t("participant.list")} lead={t("participant.listLead")}>
      <FilterForm key={words} words={words} filter={filter} onSearch={search} />
      <Register words={words} filter={filter} />
    </PageFrame>
  );
}

type FormProps = {
  readonly words: string;
  readonly filter: Filter;
  readonly onSearch: (words: string) => void;
};

function FilterForm({ words, filter, onSearch }: FormProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const regions = useRegions();
  const { scope } = useSession();
  const [typed, setTyped] = useState(words);
  const statuses = Object.keys(source.label.participantStatus) as Status[];
  const show = ({ kelurahan, status }: Filter) =>
    void navigate({
      to: "/participants",
      search: { ...(kelurahan ? { kelurahan } : {}), ...(status ? { status } : {}) },
      replace: true,
      resetScroll: false,
    });

  return (
    <search className="mb-5 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1.4fr)_minmax(0,1fr)_auto]">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(typed.trim());
        }}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2"
      >
        <TextField
          type="search"
          label={t("participant.search")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          maxLength={100}
        />
        <Button type="submit" look="primary">
          {t("participant.find")}
        </Button>
      </form>
      {scope.level !== "kelurahan" && (
        <SelectField
          label={t("participant.kelurahan")}
          value={filter.kelurahan ?? ""}
          onChange={(kelurahan) => show({ ...filter, kelurahan })}
          options={[{ value: "", label: t("participant.allKelurahan") }]}
          groups={grouped(regions.data?.items ?? [], scope.code)}
        />
      )}
      <SelectField
        label={t("participant.status")}
        value={filter.status ?? ""}
        onChange={(status) => show({ ...filter, status })}
        options={[
          { value: "", label: t("participant.allStatus") },
          ...statuses.map((value) => ({ value, label: t(`label.participantStatus.${value}`) })),
        ]}
      />
      {(words || filter.kelurahan || filter.status) && (
        <Button
          look="quiet"
          onClick={() => {
            onSearch("");
            show({});
          }}
        >
          {t("participant.clear")}
        </Button>
      )}
    </search>
  );
}

function Register({ words, filter }: { readonly words: string; readonly filter: Filter }) {
  const { t, format } = useTexts();
  const people = useParticipants({ ...filter, q: words });

  if (people.isPending) return <Loading />;
  if (people.error) return <Trouble error={people.error} retry={people.refetch} />;
  if (people.items.length === 0)
    return words || filter.kelurahan || filter.status ? (
      <Empty title={t("participant.empty")} help={t("participant.emptyHelp")} />
    ) : (
      <Empty title={t("participant.emptyAll")} help={t("participant.emptyAllHelp")} />
    );

  const columns: readonly Column<ParticipantSummary>[] = [
    {
      key: "name",
      head: t("participant.column.name"),
      names: true,
      cell: ({ id, name }) => (
        <Link to="/participants/$participantID" params={{ participantID: id }} className="link">
          {name}
        </Link>
      ),
    },
    { key: "nik", head: t("participant.column.nik"), nowrap: true, cell: ({ nik }) => nik },
    {
      key: "category",
      head: t("participant.column.category"),
      cell: ({ category, rt, rw }) => (
        <>
          {t(`label.category.${category}`)}
          {(rt || rw) && (
            <span className="block text-sm text-soft">
              {[rt && t("enrollment.rtOnly", { rt }), rw && t("enrollment.rwOnly", { rw })]
                .filter(Boolean)
                .join(" / ")}
            </span>
          )}
        </>
      ),
    },
    { key: "place", head: t("participant.column.place"), cell: ({ kelurahan }) => kelurahan.name },
    {
      key: "status",
      head: t("participant.column.status"),
      cell: ({ status }) => (
        <Badge tone={statusTones[status]}>{t(`label.participantStatus.${status}`)}</Badge>
      ),
    },
    { key: "kpj", head: t("participant.column.kpj"), nowrap: true, cell: ({ kpj }) => kpj },
    {
      key: "start",
      head: t("participant.column.start"),
      nowrap: true,
      cell: ({ startMonth }) => format.month(startMonth),
    },
  ];
  return (
    <>
      <DataTable
        caption={t("participant.list")}
        columns={columns}
        rows={people.items}
        keyOf={({ id }) => id}
      />
      <LoadMore
        shown={people.items.length}
        more={people.hasNextPage}
        busy={people.isFetchingNextPage}
        onMore={people.fetchNextPage}
      />
    </>
  );
}

/** Kelurahan under their kecamatan, only those inside the scope. */
function grouped(regions: readonly Region[], scope: string) {
  const inside = regions.filter(({ code }) => code === scope || code.startsWith(`${scope}.`));
  return inside
    .filter(({ level }) => level === "kecamatan")
    .map((kecamatan) => ({
      label: kecamatan.name,
      options: inside
        .filter(({ level, parent }) => level === "kelurahan" && parent === kecamatan.code)
        .map(({ code, name }) => ({ value: code, label: name })),
    }));
}
