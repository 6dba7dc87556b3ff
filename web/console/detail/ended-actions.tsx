import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Interview, ScheduledInterview } from "#contract/interview.ts";
import { api } from "../api.ts";
import { hrefTo } from "../router.ts";
import { InvitationCard } from "../schedule/invitation-card.tsx";
import { ButtonLink } from "../shell/link.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { ConfirmButton } from "./confirm-button.tsx";

/** What may still be done with an interview that is over: another attempt, or deleting what was said. */
export function EndedActions({ interview }: { readonly interview: Interview }) {
  const [offered, setOffered] = useState<ScheduledInterview | null>(null);
  const offer = useMutation({ mutationFn: () => api.offerAgain(interview.id) });
  if (interview.candidate === null) return null;
  return (
    <>
      <section className="stack offer" aria-labelledby="offer">
        <h2 id="offer">{words.offeredTitle}</h2>
        {offered === null ? (
          <div>
            <ConfirmButton
              label={words.offerAgain}
              kind="plain"
              title={words.offerTitle}
              keep={words.keep}
              confirm={words.offerConfirm}
              mutation={offer}
              onConfirm={(close) =>
                offer.mutate(undefined, {
                  onSuccess: (answer) => {
                    setOffered(answer);
                    close();
                  },
                })
              }
            >
              {words.offerText}
            </ConfirmButton>
          </div>
        ) : (
          <div className="panel stack">
            <InvitationCard interview={offered} />
            <div>
              <ButtonLink href={hrefTo(`/interviews/${offered.id}`)}>{words.openNew}</ButtonLink>
            </div>
          </div>
        )}
      </section>
      <Deletion interview={interview} />
    </>
  );
}

function Deletion({ interview }: { readonly interview: Interview }) {
  const client = useQueryClient();
  const remove = useMutation({ mutationFn: () => api.deleteWords(interview.id) });
  return (
    <section className="stack danger" aria-labelledby="deletion">
      <h2 id="deletion">{words.danger}</h2>
      <p className="soft">{words.dangerLead}</p>
      <div>
        <ConfirmButton
          label={words.delete}
          title={words.deleteTitle}
          keep={words.keep}
          confirm={words.deleteConfirm}
          typed={{ word: words.deleteWord, label: words.deleteType(words.deleteWord) }}
          mutation={remove}
          onConfirm={(close) =>
            remove.mutate(undefined, {
              onSuccess: () => {
                close();
                // Nothing of what was deleted may stay in this page's memory.
                client.clear();
                location.reload();
              },
            })
          }
        >
          {words.deleteText}
        </ConfirmButton>
      </div>
    </section>
  );
}
