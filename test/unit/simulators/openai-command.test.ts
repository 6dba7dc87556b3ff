import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";

it("starts by command, says one line when it is ready, and stops on a signal", async () => {
  const main = new URL("../../../simulators/openai/main.ts", import.meta.url).pathname;
  const command = spawn(process.execPath, ["--no-warnings", main], {
    env: { ...process.env, PORT: "0", SIMULATOR_API_KEY: "a-key" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = (await once(createInterface(command.stdout), "line")) as [string];
    const { ready, url } = JSON.parse(line) as { ready: string; url: string };
    expect(ready).toBe("openai-simulator");
    expect((await fetch(`${url}/models/gpt-realtime-2.1`, { headers: { Authorization: "Bearer a-key" } })).status).toBe(
      200,
    );
  } finally {
    command.kill("SIGTERM");
    const [code] = (await once(command, "exit")) as [number];
    expect(code).toBe(0);
  }
});
