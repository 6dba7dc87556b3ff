import { useInfiniteQuery } from "@tanstack/react-query";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import type { ConfigSummary } from "#contract/config-resource.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { TextField } from "../../shared/primitives/field.tsx";
import { api } from "../api.ts";
import { hrefTo, setQuery, usePlace } from "../router.ts";
import { mayChange, useSession } from "../session.ts";
import { ButtonLink } from "../shell/link.tsx";
import { Page } from "../shell/page.tsx";
import { Empty, FailureNotice, Loading } from "../shell/states.tsx";
import { relative } from "../words/en/format.ts";
import { guidesWords as words } from "../words/en/guides.ts";
import { terms } from "../words/en/terms.ts";
import { useNowMs } from "../../shared/session/use-now.ts";

const matches = (guide: ConfigSummary, wanted: string): boolean =>
  `${guide.role} ${guide.company} ${guide.level} ${guide.type}`.toLowerCase().includes(wanted.toLowerCase());

const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;

/** All guides, with a search that stays in the address. */
export function GuidesScreen() {
  const { query } = usePlace();
  const wanted = query.get("q") ?? "";
  const list = useInfiniteQuery({
    queryKey: ["guides", "list"],
    queryFn: ({ pageParam }) => api.guides(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  const guides = all.filter((guide) => matches(guide, wanted));
  const create = mayChange(useSession()) ? (
    <ButtonLink kind="main" href={hrefTo("/guides/new")}>
      {words.new}
    </ButtonLink>
  ) : null;
  return (
    <Page title={words.title} lead={words.lead} actions={create}>
      {list.isPending ? <Loading lines={6} /> : null}
      {list.isError ? <FailureNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && all.length === 0 ? (
        <Empty title={words.emptyTitle} action={create}>
          {words.empty}
        </Empty>
      ) : null}
      {all.length > 0 ? (
        <>
          <div className="filters">
            <TextField
              label={words.search}
              type="search"
              value={wanted}
              onChange={(event) => setQuery({ q: event.target.value })}
            />
          </div>
          {guides.length === 0 ? (
            <Empty title={words.noMatchTitle}>{words.noMatch}</Empty>
          ) : (
            <GuideTable guides={guides} />
          )}
          {list.hasNextPage ? (
            <div className="list-foot">
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {words.more}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
    </Page>
  );
}

function GuideTable({ guides }: { readonly guides: readonly ConfigSummary[] }) {
  const nowMs = useNowMs();
  return (
    <Table aria-label={words.title} className="table">
      <TableHeader>
        <Column isRowHeader>{words.role}</Column>
        <Column>{words.kind}</Column>
        <Column>{words.length}</Column>
        <Column>{words.questions}</Column>
        <Column>{words.saved}</Column>
      </TableHeader>
      <TableBody items={guides}>
        {(guide) => (
          <Row id={guide.id} href={hrefTo(`/guides/${guide.id}`)} textValue={guide.role}>
            <Cell>
              <span className="row-name">{guide.role}</span>
              <span className="soft">, {guide.company}</span>
            </Cell>
            <Cell>
              {named(terms.type, guide.type)} · {named(terms.level, guide.level)}
            </Cell>
            <Cell>{words.minutes(guide.durationMinutes)}</Cell>
            <Cell>{guide.questionCount}</Cell>
            <Cell>
              {words.version(guide.version)}, {relative(guide.createdAtMs, nowMs)}
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}
