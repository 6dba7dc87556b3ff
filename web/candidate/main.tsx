import "../shared/styles/index.css";
import "./styles/page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { createCall } from "./call/call.ts";
import { createInterview } from "./model/interview.ts";
import { createPreferences } from "./model/preferences.ts";
import { createMicrophone } from "./sound/microphone.ts";

const interview = createInterview(location, history, sessionStorage);
const parts = {
  interview,
  call: createCall(),
  microphone: createMicrophone(),
  preferences: createPreferences(localStorage),
};
void interview.open();

// The same tab may be handed a newer link, by hand or by a mail program.
addEventListener("hashchange", () => location.hash.length > 1 && location.reload());

const root = document.getElementById("page");
if (root === null) throw new Error("the page has no root element");
createRoot(root).render(
  <StrictMode>
    <App parts={parts} />
  </StrictMode>,
);
