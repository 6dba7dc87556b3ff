import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { hrefTo, usePlace } from "../router.ts";
import { Link } from "../shell/link.tsx";
import { Page } from "../shell/page.tsx";
import { FailureNotice, Loading } from "../shell/states.tsx";
import { guidesWords as words } from "../words/en/guides.ts";
import { blankGuide } from "./blank-guide.ts";
import { writeAt, type Json } from "./document.ts";
import { GuideEditor } from "./guide-editor.tsx";

/** `/guides/new`, `/guides/new?from=<id>` or `/guides/<id>?version=<n>`: loads what is needed, then edits. */
export function GuideScreen({ id }: { readonly id: string }) {
  const { query } = usePlace();
  const isNew = id === "new";
  const sourceId = isNew ? query.get("from") : id;
  const wanted = isNew ? undefined : Number(query.get("version")) || undefined;
  const newest = useQuery({
    queryKey: ["guide", sourceId],
    queryFn: () => api.guide(sourceId ?? ""),
    enabled: sourceId !== null,
    // A guide being edited must not change under the editor.
    staleTime: Infinity,
  });
  const older = useQuery({
    queryKey: ["guide", sourceId, wanted],
    queryFn: () => api.guide(sourceId ?? "", wanted),
    enabled: !isNew && wanted !== undefined && newest.data !== undefined && wanted !== newest.data.version,
    staleTime: Infinity,
  });

  if (sourceId === null) return <GuideEditor key="blank" start={blankGuide} saved={null} shownVersion={null} />;
  const failed = newest.isError ? newest : older.isError ? older : null;
  if (failed !== null || newest.data === undefined || older.isLoading) {
    return (
      <Page title={words.title} above={<Link href={hrefTo("/guides")}>{words.back}</Link>}>
        {failed ? <FailureNotice error={failed.error} onRetry={() => void failed.refetch()} /> : <Loading lines={8} />}
      </Page>
    );
  }
  if (isNew) {
    const copy = writeAt(newest.data.config as Json, "/role", words.copyOf(newest.data.config.role).slice(0, 120));
    return <GuideEditor key={`copy-${sourceId}`} start={copy} saved={null} shownVersion={null} />;
  }
  const shown = older.data ?? newest.data;
  return (
    <GuideEditor
      key={`${id}-${older.data?.version ?? "newest"}`}
      start={shown.config as Json}
      saved={newest.data}
      shownVersion={shown.version}
    />
  );
}
