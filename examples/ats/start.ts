import { createBridge } from "./receiver.ts";

/** A setting from the environment; without it there is nothing to do. */
function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`Set ${name}. README.md says what it is.`);
  return value;
}

const port = Number(process.env["PORT"] ?? 8090);
createBridge({
  webhookSecret: setting("VIVAVOCE_WEBHOOK_SECRET"),
  vivavoceUrl: setting("VIVAVOCE_URL"),
  vivavoceKey: setting("VIVAVOCE_KEY"),
  atsUrl: setting("ATS_URL"),
  atsKey: setting("ATS_KEY"),
}).listen(port, "127.0.0.1", () => console.log(`Waiting for webhooks at http://127.0.0.1:${port}/`));
