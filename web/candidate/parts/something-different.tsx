import { useState } from "react";
import { Button } from "../../shared/primitives/button.tsx";
import { Dialog } from "../../shared/primitives/dialog.tsx";
import { TextArea } from "../../shared/primitives/field.tsx";
import { usePage } from "../page.ts";

/** Extra time, a person, writing: whom to ask, with the words ready, and what is here for everyone anyway. */
export function SomethingDifferent({ company, role }: { readonly company: string; readonly role: string }) {
  const { words } = usePage();
  const text = words.different;
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const [message, setMessage] = useState(() => text.message(role));

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(message);
      setCopied("yes");
    } catch {
      setCopied("failed");
    }
  };
  const close = (): void => {
    setOpen(false);
    setCopied("no");
  };

  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.welcome.different}
      </Button>
      <Dialog
        open={open}
        title={text.heading}
        onClose={close}
        actions={
          <>
            <Button kind="main" onClick={() => void copy()}>
              {text.copy}
            </Button>
            <Button onClick={close}>{text.close}</Button>
          </>
        }
      >
        <p>{text.intro(company)}</p>
        <dl className="facts" data-layout="stacked">
          <div>
            <dt>{text.timeTitle}</dt>
            <dd>{text.timeText}</dd>
          </div>
          <div>
            <dt>{text.humanTitle}</dt>
            <dd>{text.humanText}</dd>
          </div>
          <div>
            <dt>{text.alwaysTitle}</dt>
            <dd>{text.alwaysText}</dd>
          </div>
        </dl>
        <TextArea label={text.how} rows={3} value={message} onChange={(event) => setMessage(event.target.value)} />
        <p role="status" className="soft">
          {copied === "yes" ? text.copied : copied === "failed" ? text.copyFailed : ""}
        </p>
      </Dialog>
    </>
  );
}
