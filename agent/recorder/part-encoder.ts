import { spawn, type ChildProcess } from "node:child_process";
import { getFfmpegPath } from "@livekit/av";
import { RECORDING_HZ } from "./lane.ts";

/** Speech in stereo needs no more; 80–115 kB for ten seconds. */
const BITRATE = "64k";

/**
 * One self-contained Ogg/Opus file, encoded by the ffmpeg that comes with the framework. It has no segment
 * muxer, and cutting one stream loses 6.5 ms at every cut; a fresh run per part decodes to the very sample.
 * The bytes stay in memory: no recording of a person is ever left on a disk.
 */
export class PartEncoder {
  readonly #ffmpeg: ChildProcess;
  readonly #bytes: Promise<Uint8Array>;

  constructor() {
    const input = ["-f", "s16le", "-ar", String(RECORDING_HZ), "-ac", "2", "-i", "pipe:0"];
    // A process group of its own: Ctrl-C in a terminal must not cut the last part off.
    this.#ffmpeg = spawn(
      getFfmpegPath() ?? "ffmpeg",
      ["-hide_banner", "-loglevel", "error", ...input, "-c:a", "libopus", "-b:a", BITRATE, "-f", "ogg", "pipe:1"],
      {
        stdio: ["pipe", "pipe", "ignore"],
        detached: true,
      },
    );
    const chunks: Buffer[] = [];
    this.#ffmpeg.stdout!.on("data", (chunk: Buffer) => chunks.push(chunk));
    // A broken pipe shows as the exit code.
    this.#ffmpeg.stdin!.on("error", () => {});
    this.#bytes = new Promise((resolve, reject) => {
      this.#ffmpeg.once("error", reject);
      this.#ffmpeg.once("close", (code) =>
        code === 0 ? resolve(Buffer.concat(chunks)) : reject(new Error(`ffmpeg ended with ${code}`)),
      );
    });
    this.#bytes.catch(() => {});
  }

  /** Interleaved stereo at the recording's rate. */
  write(stereo: Int16Array): void {
    this.#ffmpeg.stdin!.write(Buffer.from(stereo.buffer, stereo.byteOffset, stereo.byteLength));
  }

  /** Ends the part and gives its bytes. Rejects when the encoder failed. */
  async finish(): Promise<Uint8Array> {
    this.#ffmpeg.stdin!.end();
    return await this.#bytes;
  }
}
