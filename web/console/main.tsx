import * as z from "zod";
import { shell } from "./words/en/shell.ts";

// Before any schema is made, hence the second step: Zod otherwise probes `new Function`, which the content
// security policy refuses and reports.
z.config({ jitless: true });
import("./start.tsx").catch(() => {
  // A new release has replaced the files this page names, or the line broke: never a blank screen.
  const page = document.getElementById("page");
  if (page !== null) page.textContent = `${shell.crashed.title}. ${shell.crashed.text}`;
});
