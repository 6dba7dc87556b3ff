import { useEffect, useState } from "react";
import type { RecordingManifest } from "#contract/recording.ts";
import { Recording } from "./recording.ts";

/** The bytes of one part for a signed-in person. The browser's cache keeps them between drawing and playing. */
export async function partBytes(url: string, headers: HeadersInit = {}): Promise<ArrayBuffer> {
  const response = await fetch(url, { credentials: "same-origin", headers });
  if (!response.ok) throw new Error(`recording part: ${response.status}`);
  return response.arrayBuffer();
}

/** A recording ready to play; null without parts. The manifest of an ended interview never changes: the first one counts. */
export function useRecording(
  manifest: RecordingManifest | null,
  bytesOf: (url: string) => Promise<ArrayBuffer>,
): Recording | null {
  const [recording] = useState(() => (manifest === null ? null : Recording.of(manifest, bytesOf)));
  useEffect(() => () => recording?.close(), [recording]);
  return recording;
}
