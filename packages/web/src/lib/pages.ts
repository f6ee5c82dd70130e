import { hashKey, type QueryKey, useInfiniteQuery } from "@tanstack/react-query";
import { type Page, useClient } from "./client.ts";

type Query = Readonly<Record<string, string | undefined>>;

/** A list of the API, page after page; keeps what is on the screen while a new filter loads. */
export function usePages<Item>(queryKey: QueryKey, path: string, query: Query = {}, options: Options = {}) {
  const client = useClient();
  const list = useInfiniteQuery({
    queryKey: [...queryKey, query],
    queryFn: ({ pageParam, signal }) => client.get<Page<Item>>(path, { ...query, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (before, query) =>
      query && hashKey(query.queryKey.slice(0, 3)) === hashKey(queryKey.slice(0, 3)) ? before : undefined,
    ...options,
  });
  return { ...list, items: list.data?.pages.flatMap(({ items }) => items) ?? [] };
}
export type Pages<Item> = ReturnType<typeof usePages<Item>>;

type Options = { readonly enabled?: boolean; readonly refetchInterval?: number | false };
