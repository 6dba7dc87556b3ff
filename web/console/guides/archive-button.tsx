import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { api } from "../api.ts";
import { hrefTo, navigate } from "../router.ts";
import { FailureNotice } from "../shell/states.tsx";
import { guidesWords as words } from "../words/en/guides.ts";

/** Takes a guide out of the lists, after asking. */
export function ArchiveButton({ id }: { readonly id: string }) {
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const archive = useMutation({
    mutationFn: () => api.archiveGuide(id),
    onSuccess: () => {
      setAsking(false);
      void client.invalidateQueries({ queryKey: ["guides"] });
      navigate(hrefTo("/guides"));
    },
  });
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {words.archive}
      </Button>
      <Dialog
        urgent
        open={asking}
        title={words.archiveTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>
            <Button kind="stop" busy={archive.isPending} onClick={() => archive.mutate()}>
              {words.archiveConfirm}
            </Button>
          </>
        }
      >
        <p>{words.archiveText}</p>
        {archive.isError ? <FailureNotice error={archive.error} /> : null}
      </Dialog>
    </>
  );
}
