import { useEffect, useState } from "react";
import { Sheet } from "../parts/sheet.tsx";
import { usePage } from "../page.ts";

/** When words join the heading, in ms: most pages are there before anyone could read them. */
const SLOW_AFTER_MS = 4_000;

export function Loading() {
  const { words } = usePage();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Sheet busy heading={words.loading.heading}>
      <p role="status">{slow ? words.loading.slow : ""}</p>
    </Sheet>
  );
}
