import type {
  CoverView,
  LogView,
  ParticipantSummary,
  ParticipantView,
  RegionView,
} from "@payung/functions/api/view";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useAction } from "../../lib/action.ts";
import { useClient, type ViewOf } from "../../lib/client.ts";
import { usePages } from "../../lib/pages.ts";

export type Region = ViewOf<typeof RegionView>;

type Filter = { readonly kelurahan?: string; readonly status?: string; readonly q?: string };

/** The register, narrowed by the filter. */
export function useParticipants({ kelurahan, status, q }: Filter) {
  return usePages<ParticipantSummary>(["participant", "list"], "/participants", { kelurahan, status, q });
}

/** The kecamatan and kelurahan of the city. */
export function useRegions() {
  const client = useClient();
  return useQuery({
    queryKey: ["region"],
    queryFn: ({ signal }) => client.get<{ items: readonly Region[] }>("/regions", {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** One person of the register. */
export function useParticipant(id: string) {
  const client = useClient();
  return useQuery({
    queryKey: ["participant", id],
    queryFn: ({ signal }) => client.get<ParticipantView>(`/participants/${id}`, {}, signal),
  });
}

/** A person's months of cover in a year. */
export function useCover(id: string, year: string) {
  const client = useClient();
  const range = { from: `${year}-01`, to: `${year}-12` };
  return useQuery({
    queryKey: ["participant", id, "cover", year],
    queryFn: ({ signal }) =>
      client.get<ViewOf<typeof CoverView>>(`/participants/${id}/coverage`, range, signal),
  });
}

/** What happened to a person's membership. */
export function useParticipantLog(id: string) {
  return usePages<LogView>(["participant", id, "log"], `/participants/${id}/log`);
}

/** Asks for the NIK in full; the asking itself goes on record. */
export function useReveal(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useAction(
    (_: undefined, key) => client.post<{ nik: string }>(`/participants/${id}/identity`, {}, key),
    () => queries.invalidateQueries({ queryKey: ["participant", id, "log"] }),
  );
}

const searchKey = ["participant", "search"];

/** The words last searched for. Kept in memory alone: a name or NIK has no place in an address. */
export function useLastSearch() {
  const queries = useQueryClient();
  return {
    last: queries.getQueryData<string>(searchKey) ?? "",
    remember: (words: string) => queries.setQueryData(searchKey, words),
  };
}
