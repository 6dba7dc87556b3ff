import { useCallback, useState } from "react";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { useGuard } from "../router.ts";
import { guidesWords as words } from "../words/en/guides.ts";

/** Asks before unsaved work is left behind. */
export function LeaveGuard({ active }: { readonly active: boolean }) {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  useGuard(
    active,
    useCallback((go: () => void) => setLeave(() => go), []),
  );
  const stay = (): void => setLeave(null);
  return (
    <Dialog
      urgent
      open={leave !== null}
      title={words.leaveTitle}
      onClose={stay}
      actions={
        <>
          <Button onClick={stay}>{words.leaveStay}</Button>
          <Button
            kind="stop"
            onClick={() => {
              stay();
              leave?.();
            }}
          >
            {words.leaveGo}
          </Button>
        </>
      }
    >
      <p>{words.leaveText}</p>
    </Dialog>
  );
}
