import * as z from "zod";

// Before any schema is made, hence the second step: Zod otherwise probes `new Function`, which the content
// security policy refuses and reports.
z.config({ jitless: true });
void import("./start.tsx");
